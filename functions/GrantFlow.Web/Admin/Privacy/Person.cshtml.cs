using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.Privacy;
using GrantFlow.Web.Access;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Privacy;

/// <summary>All that is held of one person: to be given to them, or erased.</summary>
public sealed class PersonModel(Erasing erasing, PersonArchive archive, TimeProvider clock) : PageModel
{
    private ErasurePlan plan = null!;

    [FromRoute(Name = "person")]
    public string Person { get; set; } = "";

    [BindProperty(Name = "reach")]
    public string ReachName { get; set; } = "";

    [BindProperty(Name = "sure")]
    public List<string> Said { get; set; } = [];

    public PersonFile Held => plan.File;

    public string? Refusal => plan.Refusal;

    public static IReadOnlyList<Choice> Reaches { get; } =
    [
        new(nameof(Reach.Entry), "Their name and email address. What they sent and signed stays until its time is over, since the grant must account for it."),
        new(nameof(Reach.EntryAndPapers), "Also everything that they wrote, sent or signed"),
    ];

    public static IReadOnlyList<Choice> Sure { get; } = [new("yes", "I have made sure that this person asked for it")];

    public IReadOnlyList<(string Key, string Value)> Counts =>
    [
        ("Email address", Held.Person.Email),
        ("Things they did", Count(Held.Deeds.Length)),
        ("Papers and files", Held.Papers.Length == 0 ? "0" : $"{Count(Held.Papers.Length)}, kept until {London.Tell(Held.Papers.Max(paper => paper.KeptUntil))} at the latest"),
        ("Messages to them", Count(Held.Mail.Length)),
    ];

    public static string Tell(RoleStanding standing) => standing switch
    {
        RoleStanding.Needed => "holds it now",
        RoleStanding.Over => "held it until the year ended",
        _ => "somebody else holds it now",
    };

    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!PrivacyRights.Hold(User.Actor()))
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else if (await erasing.PlanAsync(new PersonId(Person), Enum.TryParse<Reach>(ReachName, out var reach) ? reach : Reach.Entry, HttpContext.RequestAborted) is { } found)
            plan = found;
        else
            context.Result = NotFound();
        if (context.Result is null)
            await next();
    }

    public async Task<IActionResult> OnGetArchiveAsync()
    {
        var zip = new MemoryStream();
        await archive.WriteAsync(Held, zip, clock.GetUtcNow(), HttpContext.RequestAborted);
        zip.Position = 0;
        return File(zip, "application/zip", "what-we-hold.zip");
    }

    public async Task<IActionResult> OnPostEraseAsync()
    {
        if (!Reaches.Any(choice => choice.Value == ReachName))
            ModelState.AddModelError("reach", "Choose what is to be erased");
        if (!Said.Contains("yes"))
            ModelState.AddModelError("sure", "Make sure that this person asked for it, then tick the box");
        if (Refusal is { } refusal)
            ModelState.AddModelError("", refusal);
        if (!ModelState.IsValid)
            return Page();
        await erasing.EraseAsync(plan, User.Actor().Person, HttpContext.RequestAborted);
        TempData["privacy"] = "It is erased. Backups still hold it until they expire.";
        return LocalRedirect("/staff/privacy");
    }

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
