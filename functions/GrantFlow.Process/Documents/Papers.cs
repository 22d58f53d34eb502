using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>Words that a person wrote for another: the reason for a return, a waiver, a decline.</summary>
/// <param name="Salt">Makes short texts impossible to guess from their hash.</param>
public sealed record Note(string Salt, string Text);

/// <summary>Answers as they were sent, under the pack that asked.</summary>
/// <param name="Form">The form's name, with its quarter where it has one: <c>report-2</c>.</param>
public sealed record AnswerSet(string Salt, string Form, ContentHash Pack, Answers Answers);

/// <param name="SortCode">Six digits.</param>
/// <param name="AccountNumber">Eight digits.</param>
public sealed record BankDetails(string Salt, string AccountName, string SortCode, string AccountNumber);

/// <summary>Keeps what events name by hash only. Each paper holds a salt, so that its hash tells nothing of a short text.</summary>
public sealed class Papers(IDocumentStore documents, IEntropy entropy)
{
    public string Salt() => entropy.Name();

    public Task<ContentHash> KeepAsync<T>(T paper, CancellationToken cancel = default) =>
        documents.PutAsync(CanonicalJson.Serialize(paper), cancel);

    public Task<ContentHash> KeepNoteAsync(string text, CancellationToken cancel = default) => KeepAsync(NoteOf(text), cancel);

    public Note NoteOf(string text) => new(Salt(), text.Trim());

    /// <summary>The hash under which the paper would be kept.</summary>
    public static ContentHash HashOf<T>(T paper) => new(Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Serialize(paper))));

    /// <summary>The paper, or none where it was never kept or has been erased.</summary>
    public async Task<T?> FindAsync<T>(ContentHash? hash, CancellationToken cancel = default)
        where T : class =>
        hash is { } name && await documents.GetAsync(name, cancel) is { } bytes ? CanonicalJson.Parse<T>(bytes.Span) : null;

    /// <summary>The words of a note, or empty.</summary>
    public async Task<string> ReadNoteAsync(ContentHash? hash, CancellationToken cancel = default) =>
        (await FindAsync<Note>(hash, cancel))?.Text ?? "";
}
