using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using GrantFlow.Web.Shared.Codes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Links;

/// <summary>Takes the code that the door sent, in the browser that asked for it, and opens the session.</summary>
public sealed class CodeModel(CodeDesk codes, CodeStep step, LinkDoor door, PassDesk passes, SiteCookies cookies, SecurityLog log, IEntropy entropy) : PageModel
{
    private const string Ticked = "yes";

    [BindProperty(Name = CodeStep.Field)]
    public string Typed { get; set; } = "";

    [BindProperty(Name = "remember")]
    public string Remember { get; set; } = "";

    [BindProperty(Name = "command")]
    public string Press { get; set; } = "";

    /// <summary>None where this browser has not asked for a code.</summary>
    public Challenge? Asked { get; private set; }

    public CodeView View { get; private set; } = new("", null, default);

    public IEnumerable<string> Ticks => Remember == Ticked ? [Ticked] : [];

    public string NewCommand() => entropy.Name();

    public Task OnGetAsync() => LookAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Press.Length == 0)
            return BadRequest();
        var answer = await codes.UseAsync(Browser, CodePurpose.Enter, null, Typed, new CommandId(Press), ClientAddress.Of(HttpContext), cancel);
        if (answer is CodeAnswer.Right right)
            return await EnterAsync(right.Challenge, cancel);
        log.Turned(answer, CodePurpose.Enter, HttpContext);
        return await AgainAsync(CodeStep.Tell(answer), answer is CodeAnswer.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
    }

    /// <summary>Sends another code in place of the one before.</summary>
    public async Task<IActionResult> OnPostNewAsync(CancellationToken cancel)
    {
        if (await codes.FindAsync(Browser, CodePurpose.Enter, cancel) is not { } old)
            return LocalRedirect("/code");
        if (await door.AdmitAsync(old, cancel) is null)
            return await AgainAsync(NoLonger, StatusCodes.Status403Forbidden);
        var ask = new CodeAsk(Browser!, ClientAddress.Of(HttpContext), CodePurpose.Enter, old.ForumYear, old.Person, old.Role, old.Link, old.Target);
        return await codes.SendAsync(ask, cancel) switch
        {
            CodeSent.JustBefore { Again: var again } => await AgainAsync(LimitWords.JustSent(again), StatusCodes.Status200OK),
            CodeSent.TooMany { Until: var until } => await AgainAsync(LimitWords.TooManyCodes(until), StatusCodes.Status429TooManyRequests),
            _ => LocalRedirect("/code"),
        };
    }

    private const string NoLonger = "The link that you opened does not work any more. Open the newest email from us.";

    private string? Browser => cookies.Read(HttpContext, SiteCookies.Browser);

    private async Task<IActionResult> EnterAsync(Challenge challenge, CancellationToken cancel)
    {
        if (await door.AdmitAsync(challenge, cancel) is not { } person)
            return await AgainAsync(NoLonger, StatusCodes.Status403Forbidden);
        await HttpContext.SignInAsync(WebSchemes.Link, person);
        if (Remember == Ticked)
        {
            var secret = await passes.OpenAsync(PassKind.RememberedBrowser, challenge.Person, Roles.PartyOf(challenge.Role), challenge.ForumYear, Proof.Remembered, cancel);
            cookies.Write(HttpContext, SiteCookies.Remembered, secret, PassDesk.Memory);
        }

        return LocalRedirect(challenge.Target);
    }

    private async Task<IActionResult> AgainAsync(string trouble, int status)
    {
        ModelState.AddModelError(CodeStep.Field, trouble);
        Response.StatusCode = status;
        await LookAsync();
        return Page();
    }

    private async Task LookAsync()
    {
        Asked = await codes.FindAsync(Browser, CodePurpose.Enter, HttpContext.RequestAborted);
        if (Asked is { } asked)
            View = await step.LookAsync(HttpContext, CodePurpose.Enter, asked.Person);
    }
}
