using GrantFlow.Core;
using GrantFlow.Local.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Local.Dev;

/// <summary>Shows the clock and moves it on, for a person in a browser and for programs: what accepts no HTML is answered in JSON.</summary>
[IgnoreAntiforgeryToken]
public sealed class ClockModel(LocalClock clock, Pump pump) : PageModel
{
    private const string Unreadable = "Say where to move the clock: to=2026-07-01T09:00 (London time) or by=P3D (an ISO 8601 duration).";
    private const string Backwards = "The clock moves forward only, since what happened has happened. Start a new data folder for an earlier time.";

    [BindProperty(Name = "to")]
    public string To { get; set; } = "";

    [BindProperty(Name = "by")]
    public string By { get; set; } = "";

    /// <summary><c>true</c> to leap there at once, so that nothing falls due on the way.</summary>
    [BindProperty(Name = "skip")]
    public string Skip { get; set; } = "";

    public DateTimeOffset Now => clock.GetUtcNow();

    public string? Notice => TempData["notice"] as string;

    public IActionResult OnGet() => Request.IsBrowser() ? Page() : new JsonResult(Clock.Show(clock));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Clock.Target(To.Trim(), By.Trim(), Now) is not { } target)
            return Refuse(Unreadable);
        if (target < Now)
            return Refuse(Backwards);
        if (Skip == "true")
            clock.MoveTo(target);
        else
            await pump.PassTimeAsync(target, cancel);
        await pump.DrainAsync(cancel);
        return Moved();
    }

    private IActionResult Moved()
    {
        if (!Request.IsBrowser())
            return new JsonResult(Clock.Show(clock));
        TempData["notice"] = $"The clock was moved to {London.Tell(Now)}.";
        return LocalRedirect("/dev/clock");
    }

    private IActionResult Refuse(string why)
    {
        if (!Request.IsBrowser())
            return new ContentResult { Content = why + "\n", ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status400BadRequest };
        ModelState.AddModelError("to", why);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
