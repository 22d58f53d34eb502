using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Scanning;

/// <summary>Asks a clamd by its INSTREAM command: chunks with their length in front, in network order, ended by an empty one.</summary>
public sealed class ClamdScanner(ClamdAddress address, ILogger<ClamdScanner> log) : IScanner
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 1_024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<ScanFinding> ScanAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            using var socket = address.Open();
            await socket.ConnectAsync(address.EndPoint, limit.Token);
            await using var stream = new NetworkStream(socket);
            await SendAsync(stream, bytes, limit.Token);
            return Read(await AnswerAsync(stream, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            log.LogError(failure, "The virus scanner could not be asked");
            return new ScanFinding(ScanState.Failed);
        }
    }

    private static async Task SendAsync(NetworkStream stream, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[sizeof(uint)];
        for (var from = 0; from < bytes.Length; from += Chunk)
        {
            var chunk = bytes.Slice(from, Math.Min(Chunk, bytes.Length - from));
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, cancel);
            await stream.WriteAsync(chunk, cancel);
        }

        BinaryPrimitives.WriteInt32BigEndian(length, 0);
        await stream.WriteAsync(length, cancel);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var read = 0;
        while (read < answer.Length && !answer.AsSpan(0, read).Contains((byte)0) && await stream.ReadAsync(answer.AsMemory(read), cancel) is > 0 and var more)
            read += more;
        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    /// <summary><c>stream: OK</c>, <c>stream: Eicar-Signature FOUND</c>, or an error in words.</summary>
    private ScanFinding Read(string answer)
    {
        const string Prefix = "stream: ", Found = " FOUND";
        if (answer == Prefix + "OK")
            return new ScanFinding(ScanState.Clean);
        if (answer.StartsWith(Prefix, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal))
            return new ScanFinding(ScanState.Infected, answer[Prefix.Length..^Found.Length]);
        log.LogError("The virus scanner answered {Answer}", answer);
        return new ScanFinding(ScanState.Failed);
    }
}
