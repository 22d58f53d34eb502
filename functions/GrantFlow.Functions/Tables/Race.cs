using Azure;

namespace GrantFlow.Functions.Tables;

/// <summary>Read, decide, write on condition that nothing changed: and once more from the start where something did.</summary>
internal static class Race
{
    private const int MostRounds = 40;

    /// <summary>Names one act, so that it is known again where an answer was lost and the client's own retry then met
    /// what the first try had written.</summary>
    public static string NameOfAct() => Guid.NewGuid().ToString("N");

    /// <exception cref="RequestFailedException">The storage failed, or others were faster at every round.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> once, CancellationToken cancel)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                return await once();
            }
            catch (RequestFailedException failure) when (IsLost(failure) && round < MostRounds)
            {
                await PauseAsync(round, cancel);
            }
        }
    }

    /// <summary>Somebody else was first: the row is there already (409), is gone (404), or has another tag (412).</summary>
    public static bool IsLost(Exception failure) => failure is RequestFailedException { Status: 404 or 409 or 412 };

    public static Task PauseAsync(int round, CancellationToken cancel) =>
#pragma warning disable CA5394 // Chance spreads the writers; nothing secret hangs on it.
        Task.Delay(Random.Shared.Next(2, 10 * Math.Min(round, 20)), cancel);
#pragma warning restore CA5394
}
