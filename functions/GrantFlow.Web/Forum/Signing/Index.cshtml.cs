using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Shared.Codes;
using GrantFlow.Web.Shared.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>Read the MOU and, as the forum’s senior officer, sign it.</summary>
public sealed class IndexModel(IDataProtectionProvider protection, Papers papers, CodeStep step) : MouPage
{
    private const int LongestName = 100;

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "position")]
    public string Position { get; set; } = "";

    [BindProperty(Name = "may-sign")]
    public string MaySign { get; set; } = "";

    [BindProperty(Name = "consent")]
    public string Consent { get; set; } = "";

    /// <summary>What the page showed, sealed.</summary>
    [BindProperty(Name = "shown")]
    public string Shown { get; set; } = "";

    [BindProperty(Name = CodeStep.Field)]
    public string Typed { get; set; } = "";

    public string MaySignWords => $"I have the authority to sign this MOU for {Forum.Name}.";

    public const string ConsentWords = "I have read this MOU and agree to it. My typed name is my signature.";

    public string? WhyNotMe { get; private set; }

    /// <summary>Why it was declined; empty where it was not.</summary>
    public string Reason { get; private set; } = "";

    public string SignedBy { get; private set; } = "";

    public string CountersignedBy { get; private set; } = "";

    public CodeView Code { get; private set; } = new("", null, default);

    private CodePurpose Purpose => CodePurpose.Sign(Current);

    /// <summary>What this page shows, since it was shown first.</summary>
    public string SealShown() => ShownDocument.Open(Shown, protection) is { } shown && shown.Document == Current ? Shown : new ShownDocument(Current, Now).Seal(protection);

    /// <summary>Sends a code, and shows the page again with what was typed.</summary>
    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (WhyNotMe is { } sentence)
            ModelState.AddModelError("", sentence);
        else if (ShownDocument.Open(Shown, protection)?.Document != Current)
            TellReplaced();
        else if (IsOurTurn)
            await step.SendAsync(HttpContext, Purpose, ForumYearId, Actor, Role.ForumSignatory, ModelState);
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ShownDocument.Open(Shown, protection) is not { } shown)
            return BadRequest();
        Check();
        if (!ModelState.IsValid || await step.UseAsync(HttpContext, CodePurpose.Sign(shown.Document), Actor, Typed, CommandId, ModelState) is not { } code)
            return await PrepareAsync() ?? Page();
        var given = new SignatureGiven(shown.Document, Name, Position, MaySignWords, ConsentWords, shown.At, BrowserWords.Of(HttpContext)) { Code = code };
        var answer = await FinishAsync(
            await Desk.SignAsync(ForumYearId, CodeProof.Strengthen(Actor), given, CommandId, HttpContext.RequestAborted),
            $"{Home}/mou", $"You have signed the MOU. {Forum.Authority} signs next.");
        if (shown.Document != Current)
            MaySign = Consent = "";
        return answer;
    }

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (await base.PrepareAsync() is { } answer)
            return answer;
        WhyNotMe = WhyNot(new SignMou(Current, default))?.Sentence;
        if (State.Mou.Stage == Stage.MouDeclined)
            Reason = await papers.ReadNoteAsync(State.Mou.Note, HttpContext.RequestAborted);
        if (IsOurTurn && WhyNotMe is null)
            Code = await step.LookAsync(HttpContext, Purpose, Actor.Person);
        var signers = await Desk.SignersAsync(State, HttpContext.RequestAborted);
        SignedBy = SignerWords.Of(signers, Party.Forum);
        CountersignedBy = SignerWords.Of(signers, Party.Authority);
        return null;
    }

    /// <summary>Ticks were for the text before.</summary>
    private void TellReplaced()
    {
        MaySign = Consent = "";
        ModelState.AddModelError("", "There is a new version of the MOU. Read it, and then ask for a code.");
    }

    private void Check()
    {
        if (Name.Trim().Length is 0 or > LongestName)
            ModelState.AddModelError("name", $"Enter your full name, up to {LongestName} letters");
        if (Position.Trim().Length is 0 or > LongestName)
            ModelState.AddModelError("position", $"Enter your position in the forum, like chair, up to {LongestName} letters");
        if (MaySign != "yes")
            ModelState.AddModelError("may-sign", "Tick the box to say that you may sign for the forum");
        if (Consent != "yes")
            ModelState.AddModelError("consent", "Tick the box to say that you agree to the MOU");
    }
}
