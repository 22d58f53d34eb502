using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace GrantFlow.Web.Tests.Malformed;

/// <summary>Sends bytes as they are, which no client library would.</summary>
internal static class Wire
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public const int NoAnswer = 999;

    /// <returns>The status, <see cref="NoAnswer"/> where none came in time, or 0 where the server closed the connection without a word.</returns>
    public static async Task<int> SendAsync(Uri host, byte[] request)
    {
        using var client = new TcpClient { NoDelay = true };
        using var limit = new CancellationTokenSource(Patience);
        await client.ConnectAsync(host.Host, host.Port, limit.Token);
        var stream = client.GetStream();
        var answer = new byte[64];
        var read = 0;
        try
        {
            var sending = SendAsync(stream, request, limit.Token);
            while (read < answer.Length && await stream.ReadAsync(answer.AsMemory(read), limit.Token) is > 0 and var more)
                read += more;
            var rest = new byte[8_192];
            while (await stream.ReadAsync(rest, limit.Token) > 0)
            {
            }

            await sending;
        }
        catch (IOException)
        {
            // The server hung up while there was more to say.
        }
        catch (OperationCanceledException)
        {
            return NoAnswer;
        }

        var line = Encoding.ASCII.GetString(answer, 0, read);
        return line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(line.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;
    }

    private static async Task SendAsync(NetworkStream stream, byte[] request, CancellationToken cancel)
    {
        try
        {
            await stream.WriteAsync(request, cancel);
        }
        catch (Exception refused) when (refused is IOException or OperationCanceledException)
        {
            // Refused before all of it was sent.
        }
    }
}
