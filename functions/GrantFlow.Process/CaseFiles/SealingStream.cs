using System.Security.Cryptography;
using System.Text;

namespace GrantFlow.Process.CaseFiles;

/// <summary>Passes bytes on, and puts in place of the last 64 of them the SHA-256 of all before, in lower-case hexadecimal.
/// A ZIP file ends with its comment, so an archive with a comment of that length carries its own seal.</summary>
internal sealed class SealingStream(Stream target) : Stream
{
    public const int SealLength = 64;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream waiting = new();
    private byte[] held = [];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Span);
        await PassOnAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>A web server takes no bytes that are not awaited, so these wait for the next that are.</summary>
    public override void Write(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

    /// <summary>Writes the seal; nothing may follow it.</summary>
    public async Task SealAsync(CancellationToken cancel)
    {
        await PassOnAsync(cancel);
        await target.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset())), cancel);
        await target.FlushAsync(cancel);
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            waiting.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Everything but the last 64 bytes seen so far may go on.</summary>
    private void Take(ReadOnlySpan<byte> buffer)
    {
        byte[] all = [.. held, .. buffer];
        var ready = Math.Max(0, all.Length - SealLength);
        held = all[ready..];
        hash.AppendData(all, 0, ready);
        waiting.Write(all, 0, ready);
    }

    private async Task PassOnAsync(CancellationToken cancel)
    {
        await target.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancel);
        waiting.SetLength(0);
    }
}
