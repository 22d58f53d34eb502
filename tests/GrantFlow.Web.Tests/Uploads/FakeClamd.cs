using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GrantFlow.Local.Scanning;

namespace GrantFlow.Web.Tests.Uploads;

/// <summary>Listens and answers as clamd does. What it takes for harmful is a word, so that no virus scanner takes this file for one.</summary>
public sealed class FakeClamd : IAsyncDisposable
{
    public const string Harm = "HARMFUL-SAMPLE";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public FakeClamd()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public ClamdAddress Address => ClamdAddress.Parse($"tcp:127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}")!;

    /// <summary>Answers with an error instead, as a daemon does whose limits are exceeded.</summary>
    public bool IsBroken { get; set; }

    public int Scans { get; private set; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (SocketException)
        {
            // Stopped listening.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0"u8.Length];
        await stream.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var all = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var chunk = new byte[BinaryPrimitives.ReadUInt32BigEndian(length)];
            if (chunk.Length == 0)
                break;
            await stream.ReadExactlyAsync(chunk);
            all.Write(chunk);
        }

        Scans++;
        var isHarmful = Encoding.Latin1.GetString(all.ToArray()).Contains(Harm, StringComparison.Ordinal);
        var answer = IsBroken ? "INSTREAM size limit exceeded. ERROR\0" : isHarmful ? "stream: Sample-Signature FOUND\0" : "stream: OK\0";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
    }
}
