using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>Asks for a message once more, as an effect beside the record: no event, since nothing happened in the forum year.</summary>
public sealed class Resending(IForumYearStore store, IWakeUps wakeUps)
{
    private const int Rounds = 8;

    /// <param name="command">The press or act that asks; asking twice for the same reason asks once.</param>
    /// <exception cref="InvalidOperationException">The record is not there, or is being changed all the time.</exception>
    public async Task AskAsync(MessageEntry entry, CommandId command, DateTimeOffset now, CancellationToken cancel = default)
    {
        var name = $"{command}-{entry.Id}";
        var effect = new NewEffect($"again-{name}", nameof(SendMessage), Encoding.UTF8.GetBytes(entry.Ask), now);
        for (var round = 0; round < Rounds; round++)
        {
            var head = await store.LoadAsync(entry.ForumYear, cancel) ?? throw new InvalidOperationException($"There is no record {entry.ForumYear}.");
            var batch = new AppendBatch(entry.ForumYear, head.Version, new CommandId($"again-{name}"), [], [effect], head);
            if (await store.AppendAsync(batch, cancel) is AppendResult.Conflict)
                continue;
            wakeUps.Changed(entry.ForumYear);
            return;
        }

        throw new InvalidOperationException($"The record {entry.ForumYear} is being changed all the time. Nothing was sent again.");
    }
}
