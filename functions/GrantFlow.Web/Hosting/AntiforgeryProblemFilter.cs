using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GrantFlow.Web.Hosting;

/// <summary>Marks a request whose form could not be shown to come from our own page, so that the problem page can hand back what was typed.</summary>
internal sealed class AntiforgeryProblemFilter : IAlwaysRunResultFilter
{
    public static readonly object Mark = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        context.HttpContext.Items[Mark] = Mark;
        context.Result = new StatusCodeResult(400);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
