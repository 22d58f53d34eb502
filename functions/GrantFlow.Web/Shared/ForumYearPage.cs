using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Shared;

/// <summary>A page about one forum year, whose id is in its address. Loads it first, and shows no session another’s:
/// people of a forum or an authority see the one that their link was for.</summary>
public abstract class ForumYearPage : PageModel
{
    private const string NoticeKey = "notice";
    private const int LongestCommand = 64;

    [FromRoute]
    public string Id { get; set; } = "";

    /// <summary>Made when the form was shown; the same press twice has the same.</summary>
    [BindProperty(Name = "command")]
    public string Command { get; set; } = "";

    public ForumYearId ForumYearId => new(Id);

    public ForumYear State { get; private set; } = ForumYear.Unborn;

    public Forum Forum { get; private set; } = new("", "", "", "", "", "", "");

    public ProgrammePack Pack { get; private set; } = null!;

    public Actor Actor => User.Actor();

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What was done just before, to be told once on the next page; or none.</summary>
    public string? Notice => TempData[NoticeKey] as string;

    protected Years Years => Service<Years>();

    protected CommandId CommandId => new(Command);

    /// <summary>A session outlives a change of people, so each page asks anew whether its person still holds a role.</summary>
    private bool StillActs => Actor.Party == Party.Contact
        || State.People.Any(held => held.Value == Actor.Person && Roles.PartyOf(held.Key) == Actor.Party);

    private TimeProvider Clock => Service<TimeProvider>();

    /// <summary>A name for a press that has not been made yet.</summary>
    public string NewCommand() => Service<IEntropy>().Name();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (User.ForumYearOf() is { } own && own != ForumYearId)
        {
            context.Result = NotFound();
            return;
        }

        await LoadAsync();
        if (State.Stage == Stage.Uninvited)
            context.Result = NotFound();
        else if (!StillActs)
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        else if (HttpMethods.IsPost(Request.Method) && (Command.Length is 0 or > LongestCommand))
            context.Result = BadRequest();
        else
            await next();
    }

    /// <summary>Loads it again, after something changed.</summary>
    protected async Task LoadAsync()
    {
        State = await Years.LoadAsync(ForumYearId, HttpContext.RequestAborted);
        if (State.Stage == Stage.Uninvited)
            return;
        Pack = Years.PackOf(ForumYearId);
        Forum = await Service<IForums>().FindAsync(State.AreaId, HttpContext.RequestAborted) ?? Forum;
    }

    /// <summary>Tells a refusal in the page’s error summary; after anything else goes on to another page with a notice.</summary>
    /// <param name="field">The field that the refusal is about, or empty.</param>
    protected async Task<IActionResult> AfterAsync(Outcome outcome, string next, string notice, string field = "")
    {
        if (outcome.Why is { } refusal)
        {
            // Somebody else may have been first: show how things stand now.
            await LoadAsync();
            ModelState.AddModelError(field, refusal.Sentence);
            return Page();
        }

        TempData[NoticeKey] = notice;
        return LocalRedirect(next);
    }

    /// <summary>After a change of people: whoever gave up their last role has nothing more to see here, so their session ends.</summary>
    protected async Task<IActionResult> StayOrLeaveAsync(IActionResult answer)
    {
        await LoadAsync();
        if (StillActs)
            return answer;
        await HttpContext.SignOutAsync(WebSchemes.Link);
        return LocalRedirect("/sign-out");
    }

    /// <summary>A file of this forum year’s own forms, to be kept rather than opened; not found for any other hash.</summary>
    protected async Task<IActionResult> FileAsync(ContentHash hash)
    {
        var cancel = HttpContext.RequestAborted;
        if (await Service<FormDesk>().FindFileAsync(ForumYearId, hash, cancel) is not { } file || await Service<IDocumentStore>().GetAsync(file.Hash, cancel) is not { } bytes)
            return NotFound();
        return await Service<Scanning>().MayOpenAsync(file.Hash, bytes, cancel)
            ? File(bytes.ToArray(), file.ContentType, file.Name)
            : StatusCode(StatusCodes.Status423Locked);
    }

    /// <summary>A copy of the MOU, to be kept rather than opened; not found where there is none yet.</summary>
    protected IActionResult Copy(MouCopy? copy) => copy is null ? NotFound() : File(copy.Bytes.ToArray(), copy.ContentType, copy.Name);

    protected T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
