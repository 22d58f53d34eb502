using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>The text, and the signatory’s signature under it. Others of the authority read it here.</summary>
public sealed class SignModel(SigningDesk desk) : AuthorityPage
{
    private const int Longest = 100;
    private const int LongestBrowser = 300;
    private const string Ticked = "yes";

    /// <summary>The hash of the text that the page showed.</summary>
    [BindProperty(Name = "document")]
    public string Document { get; set; } = "";

    [BindProperty(Name = "viewed")]
    public string Viewed { get; set; } = "";

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "position")]
    public string Position { get; set; } = "";

    [BindProperty(Name = "authority")]
    public string MaySign { get; set; } = "";

    [BindProperty(Name = "consent")]
    public string Agrees { get; set; } = "";

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
        if (!ModelState.IsValid)
            return await ShowAsync();
        var given = new SignatureGiven(new ContentHash(Document), Name, Position, AuthorityWords, ConsentWords, ViewedAt(), BrowserWords());
        var outcome = await desk.SignAsync(ForumYearId, Actor, given, CommandId, cancel);
        var result = await AfterAsync(outcome, Home, $"You have signed the agreement for {Forum.Authority}. Thank you.");
        return outcome.Why is null ? result : await AgainAsync();
    }

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
        if (await ReadAsync() is { } document)
            Text = FrozenMou.Show(document);
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

    private DateTimeOffset ViewedAt() =>
        DateTimeOffset.TryParseExact(Viewed, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var viewed) && viewed < Now ? viewed : Now;

    private string BrowserWords()
    {
        var words = $"{HttpContext.Connection.RemoteIpAddress} {Request.Headers.UserAgent}";
        return words.Length <= LongestBrowser ? words : words[..LongestBrowser];
    }
}
