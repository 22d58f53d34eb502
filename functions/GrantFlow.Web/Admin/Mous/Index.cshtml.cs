using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Shared.Signing;

namespace GrantFlow.Web.Admin.Mous;

/// <summary>Shows where the MOU stands, and issues a new version.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    /// <summary>Why it was declined, or empty.</summary>
    public string Declined { get; private set; } = "";

    public ImmutableArray<Signer> Signers { get; private set; } = [];

    public bool MayRecordPaper => Allowed.Any(new RecordForumSignature(default, default), new RecordAuthoritySignature(default, default));

    /// <summary>The scan of what this party signed on paper.</summary>
    public async Task<IActionResult> OnGetScanAsync(Party party) =>
        Signers.FirstOrDefault(signer => signer.For == party)?.Paper?.Scan is { } scan && await Service<IDocumentStore>().GetAsync(scan.Hash, Cancel) is { } bytes
            ? File(bytes.ToArray(), scan.ContentType, scan.Name)
            : NotFound();

    public string SignerOf(Party party, MouSignature? signature) => signature is null ? "Not yet" : SignerWords.Of(Signers, party);

    /// <summary>The text as its signers see it.</summary>
    public async Task<IActionResult> OnGetDocumentAsync() =>
        await Service<SigningDesk>().ReadAsync(State, Cancel) is { } html
            ? File(html.ToArray(), "text/html; charset=utf-8")
            : NotFound();

    /// <summary>The same as PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync() => Copy(await Service<MouCopies>().PrintAsync(State, Cancel));

    /// <summary>The sealed copy with its certificate of signatures.</summary>
    public async Task<IActionResult> OnGetSignedAsync() => Copy(await Service<MouCopies>().SealedAsync(State, Cancel));

    public async Task<IActionResult> OnPostAsync() => Reason.Trim().Length is 0 or > 4_000
        ? Wrong("reason", "Write why there is a new version")
        : await AnswerAsync(
            await Service<MouDesk>().ReissueAsync(ForumYearId, Actor, Reason, CommandId, Cancel),
            "A new version of the MOU is with the forum. Signatures on the old one no longer count.");

    protected override async Task PrepareAsync()
    {
        Signers = await Service<SigningDesk>().SignersAsync(State, Cancel);
        if (State.Mou.Stage == Stage.MouDeclined)
            Declined = await Papers.ReadNoteAsync(State.Mou.Note, Cancel);
    }
}
