using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
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
public sealed record SignatureGiven(ContentHash Document, string Name, string Position, string Authority, string Consent, DateTimeOffset Viewed, BrowserSeen Browser)
{
    /// <summary>The code that was given with it, for this document.</summary>
    public CodeProof? Code { get; init; }
}

/// <summary>What stands on a paper that a party sent back.</summary>
/// <param name="Document">The version that the paper is of.</param>
/// <param name="On">The date on the paper.</param>
public sealed record PaperGiven(Party For, ContentHash Document, string Name, string Position, DateOnly On, FileRef Scan);

/// <summary>A signature as pages tell it.</summary>
public sealed record Signer(Party For, string Name, string Position, string Organisation, DateTimeOffset At, PaperSeen? Paper);

/// <summary>Signing and declining the MOU, for either party, here or on paper.</summary>
public sealed class SigningDesk(Running.ForumYears forumYears, IForums forums, IPeople people, IDocumentStore documents, Papers papers, Filing filing, TimeProvider clock)
{
    /// <summary>The text to sign, a whole HTML page, or none where none was issued.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(ForumYear state, CancellationToken cancel = default) =>
        state.Mou.Document is { } document ? await documents.GetAsync(document, cancel) : null;

    /// <summary>Who signed this version, in order, as far as the evidence is still kept.</summary>
    public async Task<ImmutableArray<Signer>> SignersAsync(ForumYear state, CancellationToken cancel = default)
    {
        var signers = ImmutableArray.CreateBuilder<Signer>();
        foreach (var evidence in MouRegistry.EvidenceOf(state.Mou))
            if (await papers.FindAsync<SignatureRecord>(evidence, cancel) is { } record)
                signers.Add(new Signer(record.For, record.Name, record.Position, record.Organisation, record.SignedAt, record.Paper));
        return signers.ToImmutable();
    }

    public async Task<Outcome> SignAsync(ForumYearId id, Actor actor, SignatureGiven given, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var invited = await people.FindAsync(actor.Person, cancel);
        var record = new SignatureRecord(
            papers.Salt(), given.Document, state.Mou.Version, actor.Party, RoleOf(actor.Party), given.Name.Trim(), given.Position.Trim(),
            await OrganisationAsync(state, actor.Party, cancel), given.Authority, given.Consent, invited?.Email ?? "",
            new ProofGiven(actor.Proof, given.Code), given.Viewed, clock.GetUtcNow(), given.Browser);
        return await filing.GiveAsync(
            id, actor, record,
            evidence => actor.Party == Party.Forum ? new SignMou(given.Document, evidence) : new CountersignMou(given.Document, evidence), commandId, cancel);
    }

    public Task<Outcome> DeclineAsync(ForumYearId id, Actor actor, string reason, CommandId commandId, CancellationToken cancel = default) =>
        filing.GiveNoteAsync(id, actor, reason, note => new DeclineMou(note), commandId, cancel);

    /// <summary>A member of staff records what a party signed on paper.</summary>
    public async Task<Outcome> RecordSignatureAsync(ForumYearId id, Actor actor, PaperGiven given, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var now = clock.GetUtcNow();
        var record = new SignatureRecord(
            papers.Salt(), given.Document, state.Mou.Version, given.For, RoleOf(given.For), given.Name.Trim(), given.Position.Trim(),
            await OrganisationAsync(state, given.For, cancel), "", "", "", new ProofGiven(Proof.None), now, now, BrowserSeen.None,
            new PaperSeen(given.Scan, actor.Person, await NameAsync(actor.Person, cancel), given.On));
        return await filing.GiveAsync(
            id, actor, record,
            evidence => given.For == Party.Forum ? new RecordForumSignature(given.Document, evidence) : new RecordAuthoritySignature(given.Document, evidence), commandId, cancel);
    }

    /// <summary>A member of staff records that a party declined on paper.</summary>
    public async Task<Outcome> RecordRefusalAsync(ForumYearId id, Actor actor, PaperGiven given, string reason, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var record = new RefusalRecord(
            papers.Salt(), given.Document, state.Mou.Version, given.For, given.Name.Trim(), given.Position.Trim(), given.Scan,
            actor.Person, await NameAsync(actor.Person, cancel), given.On, clock.GetUtcNow());
        var note = papers.NoteOf(reason);
        if (await filing.WouldBeTakenAsync(id, actor, Refusal(Papers.HashOf(record)), commandId, cancel))
            await papers.KeepAsync(note, cancel);
        return await filing.GiveAsync(id, actor, record, Refusal, commandId, cancel);

        RecordRefusal Refusal(ContentHash evidence) => new(given.For, Papers.HashOf(note), evidence);
    }

    private static Role RoleOf(Party party) => party == Party.Forum ? Role.ForumSignatory : Role.AuthoritySignatory;

    private async Task<string> OrganisationAsync(ForumYear state, Party party, CancellationToken cancel)
    {
        var forum = await forums.FindAsync(state.AreaId, cancel);
        return (party == Party.Forum ? forum?.Name : forum?.Authority) ?? "";
    }

    private async Task<string> NameAsync(PersonId person, CancellationToken cancel) => (await people.FindAsync(person, cancel))?.Name ?? person.Value;
}
