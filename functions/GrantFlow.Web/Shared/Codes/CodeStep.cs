using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GrantFlow.Web.Shared.Codes;

/// <summary>The part of a page that sends a code for one act and takes it together with the act.</summary>
public sealed class CodeStep(CodeDesk codes, IPeople people, SiteCookies cookies, SecurityLog log, TimeProvider clock)
{
    /// <summary>The field in which the code is typed.</summary>
    public const string Field = "code";

    public async Task<CodeView> LookAsync(HttpContext context, CodePurpose purpose, PersonId person)
    {
        var cancel = context.RequestAborted;
        var masked = await people.FindAsync(person, cancel) is { } known ? MaskedAddress.Of(known.Email) : "";
        return await codes.FindAsync(cookies.Read(context, SiteCookies.Browser), purpose, cancel) is { } waiting
            && waiting.Person == person && waiting.IsOpen(clock.GetUtcNow())
                ? new CodeView(masked, waiting.Sending, waiting.SentAt)
                : new CodeView(masked, null, default);
    }

    /// <summary>Sends a code to whoever acts. Why none was sent stands in the model’s errors.</summary>
    public async Task SendAsync(HttpContext context, CodePurpose purpose, ForumYearId forumYear, Actor actor, Role role, ModelStateDictionary model)
    {
        var ask = new CodeAsk(cookies.BrowserOf(context), ClientAddress.Of(context), purpose, forumYear, actor.Person, role);
        var trouble = await codes.SendAsync(ask, context.RequestAborted) switch
        {
            CodeSent.JustBefore { Again: var again } => LimitWords.JustSent(again),
            CodeSent.TooMany { Until: var until } => LimitWords.TooManyCodes(until),
            CodeSent.Nobody => "We hold no address for you. Please ring Contact.",
            _ => null,
        };
        if (trouble is not null)
            model.AddModelError(Field, trouble);
    }

    /// <summary>Uses the code up for this press, or says in the model’s errors why it cannot be.</summary>
    public async Task<CodeProof?> UseAsync(HttpContext context, CodePurpose purpose, Actor actor, string typed, CommandId press, ModelStateDictionary model)
    {
        var answer = await codes.UseAsync(
            cookies.Read(context, SiteCookies.Browser), purpose, actor.Person, typed, press, ClientAddress.Of(context), context.RequestAborted);
        if (answer is CodeAnswer.Right right)
            return right.Proof;
        log.Turned(answer, purpose, context);
        model.AddModelError(Field, Tell(answer));
        return null;
    }

    public static string Tell(CodeAnswer answer) => answer switch
    {
        CodeAnswer.Wrong { TriesLeft: var left } => LimitWords.Wrong(left),
        CodeAnswer.TooMany { Until: var until } => LimitWords.TooManyTries(until),
        _ => LimitWords.Over,
    };
}
