using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Privacy;

/// <summary>Takes a document away and leaves the word that it was erased on purpose. The word comes first.</summary>
public sealed class DocumentErasing(IDocumentStore documents, IErasures erasures, TimeProvider clock)
{
    public async Task EraseAsync(ContentHash hash, ErasureGround ground, PersonId by, CancellationToken cancel = default)
    {
        await erasures.AddAsync(new Erasure(ErasedKind.Document, hash.Value, ground, by, clock.GetUtcNow()), cancel);
        await documents.EraseAsync(hash, cancel);
    }

    /// <summary>Every document that may be missing.</summary>
    public async Task<IReadOnlySet<ContentHash>> ErasedAsync(CancellationToken cancel = default)
    {
        var erased = new HashSet<ContentHash>();
        await foreach (var erasure in erasures.ListAsync(ErasedKind.Document, cancel))
            erased.Add(new ContentHash(erasure.Subject));
        return erased;
    }
}
