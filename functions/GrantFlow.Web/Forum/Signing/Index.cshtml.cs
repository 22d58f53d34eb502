using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Shared.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>Read the MOU and, as the forum’s senior officer, sign it.</summary>
public sealed class IndexModel(IDataProtectionProvider protection, Papers papers, IPeople people) : MouPage
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

    public string MaySignWords => $"I have the authority to sign this MOU for {Forum.Name}.";

    public const string ConsentWords = "I have read this MOU and agree to it. My typed name is my signature.";

    public string? WhyNotMe { get; private set; }

    /// <summary>Why it was declined; empty where it was not.</summary>
    public string Reason { get; private set; } = "";

    public string SignedBy { get; private set; } = "";

    public string CountersignedBy { get; private set; } = "";

    public string SealShown() => new ShownDocument(Current, Now).Seal(protection);

    public async Task<IActionResult> OnPostAsync()
    {
        if (ShownDocument.Open(Shown, protection) is not { } shown)
            return BadRequest();
        Check();
        if (!ModelState.IsValid)
            return Page();
        var given = new SignatureGiven(shown.Document, Name, Position, MaySignWords, ConsentWords, shown.At, BrowserWords.Of(HttpContext));
        var answer = await FinishAsync(
            await Desk.SignAsync(ForumYearId, Actor, given, CommandId, HttpContext.RequestAborted),
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
        SignedBy = await NameOfAsync(State.Mou.SignedBy);
        CountersignedBy = await NameOfAsync(State.Mou.CountersignedBy);
        return null;
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

    private async Task<string> NameOfAsync(PersonId? id) =>
        id is { } person ? (await people.FindAsync(person, HttpContext.RequestAborted))?.Name ?? "a person whose details were removed" : "";
}
