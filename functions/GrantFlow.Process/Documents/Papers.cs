using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Access;
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

/// <summary>What makes a signature hold: what was shown, to whom, how it was agreed to, and when.</summary>
/// <param name="Document">Hash of the text shown.</param>
/// <param name="Authority">The signer’s statement that they may sign, as worded on the page.</param>
/// <param name="Consent">The words they agreed to.</param>
/// <param name="Invited">The address that was asked to sign.</param>
/// <param name="Browser">Address and agent, as the host saw them.</param>
public sealed record SignatureRecord(
    string Salt, ContentHash Document, int Version, Party For, string Name, string Position, string Organisation,
    string Authority, string Consent, string Invited, DateTimeOffset ViewedAt, DateTimeOffset SignedAt, string Browser)
{
    /// <summary>The code that proved who signed; none where it was signed on paper.</summary>
    public CodeProof? Code { get; init; }
}

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
