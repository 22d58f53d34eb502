using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <param name="Name">Under which a browser saves it.</param>
public sealed record MouCopy(ReadOnlyMemory<byte> Bytes, string ContentType, string Name);

/// <summary>The MOU as files to keep: the text that is signed, the same as PDF, and the sealed copy.</summary>
public sealed class MouCopies(IDocumentStore documents)
{
    private const string Pdf = "application/pdf";

    public async Task<MouCopy?> TextAsync(ForumYear state, CancellationToken cancel = default) =>
        await ReadAsync(state.Mou.Document, cancel) is { } text ? new(text, "text/html; charset=utf-8", $"{NameOf(state)}.html") : null;

    /// <summary>Made anew each time, with the same bytes, so that it can be recognised without being kept.</summary>
    public async Task<MouCopy?> PrintAsync(ForumYear state, CancellationToken cancel = default)
    {
        if (await ReadAsync(state.Mou.Document, cancel) is not { } text)
            return null;
        var print = MouPrint.Print(text, state.Mou.Document!.Value, new MouMark(state.Id, state.Mou.Version));
        return new MouCopy(print, Pdf, $"{NameOf(state)}.pdf");
    }

    public async Task<MouCopy?> SealedAsync(ForumYear state, CancellationToken cancel = default) =>
        await ReadAsync(state.Mou.Sealed, cancel) is { } copy ? new(copy, Pdf, $"{NameOf(state)}-signed.pdf") : null;

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(ContentHash? hash, CancellationToken cancel) =>
        hash is { } name ? await documents.GetAsync(name, cancel) : null;

    private static string NameOf(ForumYear state) => $"mou-{state.Id}-version-{state.Mou.Version}";
}
