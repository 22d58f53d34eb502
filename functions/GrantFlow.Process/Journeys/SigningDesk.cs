using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>What a signer gave on the page.</summary>
/// <param name="Document">The hash that the page showed; a newer version is not signed by it.</param>
/// <param name="Authority">The statement that they may sign, as worded on the page.</param>
/// <param name="Consent">The words they agreed to.</param>
public sealed record SignatureGiven(ContentHash Document, string Name, string Position, string Authority, string Consent, DateTimeOffset Viewed, string Browser)
{
    /// <summary>The code that was given with it, for this document.</summary>
    public CodeProof? Code { get; init; }
}

/// <summary>Signing and declining the MOU, for either party.</summary>
public sealed class SigningDesk(Running.ForumYears forumYears, IForums forums, IPeople people, IDocumentStore documents, Papers papers, Filing filing, TimeProvider clock)
{
    /// <summary>The text to sign, a whole HTML page, or none where none was issued.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(ForumYear state, CancellationToken cancel = default) =>
        state.Mou.Document is { } document ? await documents.GetAsync(document, cancel) : null;

    public async Task<Outcome> SignAsync(ForumYearId id, Actor actor, SignatureGiven given, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var forum = await forums.FindAsync(state.AreaId, cancel);
        var invited = await people.FindAsync(actor.Person, cancel);
        var record = new SignatureRecord(
            papers.Salt(), given.Document, state.Mou.Version, actor.Party, given.Name.Trim(), given.Position.Trim(),
            (actor.Party == Party.Forum ? forum?.Name : forum?.Authority) ?? "", given.Authority, given.Consent,
            invited?.Email ?? "", given.Viewed, clock.GetUtcNow(), given.Browser) { Code = given.Code };
        return await filing.GiveAsync(
            id, actor, record,
            evidence => actor.Party == Party.Forum ? new SignMou(given.Document, evidence) : new CountersignMou(given.Document, evidence), commandId, cancel);
    }

    public Task<Outcome> DeclineAsync(ForumYearId id, Actor actor, string reason, CommandId commandId, CancellationToken cancel = default) =>
        filing.GiveNoteAsync(id, actor, reason, note => new DeclineMou(note), commandId, cancel);
}
