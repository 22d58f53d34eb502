using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Forums;

/// <summary>A page for whoever holds a role of the forum now. Somebody who gave theirs up sees nothing more, however long their session lasts.</summary>
public abstract class ForumPage : ForumYearPage
{
    public string Home => $"/forum/{Id}";

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, () => EnterAsync(context, next));

    /// <summary>Why this person cannot give this command, or none. Stages are not looked at.</summary>
    public Refusal? WhyNot(Command command) =>
        Entitlements.Refuse(State, Transitions.Of(command), Actor) ?? Duties.Refuse(State, command, Actor.Person);

    /// <summary>Whoever holds the role: their name, or that nobody does.</summary>
    public async Task<string> NameAsync(Role role) => (await PersonAsync(role))?.Name ?? "nobody yet";

    protected async Task<Person?> PersonAsync(Role role) =>
        State.People.TryGetValue(role, out var id) ? await Service<IPeople>().FindAsync(id, HttpContext.RequestAborted) : null;

    /// <summary>Loads what the page shows besides the forum year, before its handler runs and again after a refusal.</summary>
    /// <returns>An answer in place of the page, or none.</returns>
    protected virtual Task<IActionResult?> PrepareAsync() => Task.FromResult<IActionResult?>(null);

    /// <summary>As <see cref="ForumYearPage.AfterAsync"/>, with everything the page shows loaded again after a refusal.</summary>
    protected async Task<IActionResult> FinishAsync(Outcome outcome, string next, string notice)
    {
        var answer = await AfterAsync(outcome, next, notice);
        return answer is PageResult ? await PrepareAsync() ?? answer : answer;
    }

    /// <summary>Goes on to another page with a notice.</summary>
    protected IActionResult GoTo(string next, string notice)
    {
        TempData["notice"] = notice;
        return LocalRedirect(next);
    }

    private async Task<PageHandlerExecutedContext> EnterAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isOfForum = Roles.Forum.Any(role => State.Holds(Actor.Person, role));
        context.Result = isOfForum ? await PrepareAsync() : StatusCode(StatusCodes.Status403Forbidden);
        return context.Result is null
            ? await next()
            : new PageHandlerExecutedContext(PageContext, context.Filters, context.HandlerMethod, this) { Canceled = true };
    }
}
