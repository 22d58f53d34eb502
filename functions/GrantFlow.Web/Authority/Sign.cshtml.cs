using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;
using GrantFlow.Web.Shared.Codes;
using GrantFlow.Web.Shared.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>The text, and the signatory’s signature under it. Others of the authority read it here.</summary>
public sealed class SignModel(SigningDesk desk, IDataProtectionProvider protection, CodeStep step) : AuthorityPage
{
    private const int Longest = 100;
    private const string Ticked = "yes";

    /// <summary>What the page showed and when, sealed.</summary>
    [BindProperty(Name = "shown")]
    public string Shown { get; set; } = "";

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "position")]
    public string Position { get; set; } = "";

    [BindProperty(Name = "authority")]
    public string MaySign { get; set; } = "";

    [BindProperty(Name = "consent")]
    public string Agrees { get; set; } = "";

    [BindProperty(Name = CodeStep.Field)]
    public string Typed { get; set; } = "";

    public CodeView Code { get; private set; } = new("", null, default);

    public IHtmlContent Text { get; private set; } = HtmlString.Empty;

    public string Signatory { get; private set; } = "";

    public string Title => IsSignatory || !IsOurTurn ? "Read and sign the agreement" : "Read the agreement";

    public string AuthorityWords => $"I am allowed to sign this agreement for {Forum.Authority}.";

    public string ConsentWords => $"I have read version {State.Mou.Version}, {Forum.Authority} agrees to it, and I sign it by typing my name.";

    public IEnumerable<Choice> AuthorityChoice => [new(Ticked, AuthorityWords)];

    public IEnumerable<Choice> ConsentChoice => [new(Ticked, ConsentWords)];

    public async Task<IActionResult> OnGetAsync() => IsOurTurn ? await ShowAsync() : LocalRedirect(Home);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Check();
        if (ShownDocument.Open(Shown, protection) is not { } shown)
        {
            ModelState.AddModelError("", "This page was open for too long. Read the agreement again and sign it then.");
            return await AgainAsync();
        }

        if (!ModelState.IsValid || await step.UseAsync(HttpContext, CodePurpose.Sign(shown.Document), Actor, Typed, CommandId, ModelState) is not { } code)
            return await ShowAsync();
        var given = new SignatureGiven(shown.Document, Name, Position, AuthorityWords, ConsentWords, shown.At, BrowserWords.Of(HttpContext)) { Code = code };
        var outcome = await desk.SignAsync(ForumYearId, CodeProof.Strengthen(Actor), given, CommandId, cancel);
        var result = await AfterAsync(outcome, Home, $"You have signed the agreement for {Forum.Authority}. Thank you.");
        return outcome.Why is null ? result : await AgainAsync();
    }

    /// <summary>Sends a code, and shows the page again with what was typed.</summary>
    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (!IsOurTurn)
            return LocalRedirect(Home);
        if (Entitlements.Refuse(State, Transitions.Of(new CountersignMou(default, default)), Actor) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Sentence);
            return await ShowAsync();
        }

        if (ShownDocument.Open(Shown, protection)?.Document != Current)
        {
            ModelState.AddModelError("", "There is a new version of the agreement. Read it, and then ask for a code.");
            return await AgainAsync();
        }

        await step.SendAsync(HttpContext, CodePurpose.Sign(Current), ForumYearId, Actor, Role.AuthoritySignatory, ModelState);
        return await ShowAsync();
    }

    /// <summary>What this page shows, since it was shown first, sealed.</summary>
    public string Seal() => ShownDocument.Open(Shown, protection) is { } shown && shown.Document == Current ? Shown : new ShownDocument(Current, Now).Seal(protection);

    private ContentHash Current => State.Mou.Document!.Value;

    public static IEnumerable<string> Ticks(string value) => value == Ticked ? [Ticked] : [];

    /// <summary>After a refusal both ticks are asked for anew, since the text may be another now.</summary>
    private Task<IActionResult> AgainAsync()
    {
        (MaySign, Agrees) = ("", "");
        return ShowAsync();
    }

    private async Task<IActionResult> ShowAsync()
    {
        Signatory = await NameOfAsync(Role.AuthoritySignatory);
        if (IsOurTurn && IsSignatory)
            Code = await step.LookAsync(HttpContext, CodePurpose.Sign(Current), Actor.Person);
        if (await ReadAsync() is { } document)
            Text = new HtmlString(MouView.Fragment(document));
        return Page();
    }

    private void Check()
    {
        if (Name.Trim().Length is 0 or > Longest)
            ModelState.AddModelError("name", $"Enter your full name, up to {Longest} letters");
        if (Position.Trim().Length is 0 or > Longest)
            ModelState.AddModelError("position", $"Enter your position, up to {Longest} letters");
        if (MaySign != Ticked)
            ModelState.AddModelError("authority", "Confirm that you are allowed to sign, or name somebody who is");
        if (Agrees != Ticked)
            ModelState.AddModelError("consent", "Confirm that the authority agrees, or say that you cannot agree");
    }
}
