using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Problems;

/// <summary>What a person sees where a request could not be served. It keeps the status of the request that failed.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    public ProblemText Problem { get; private set; } = ProblemText.NotFound;

    /// <summary>The fields of a form that was not accepted, so that nobody types them twice.</summary>
    public IReadOnlyList<(string Name, string Text)> Typed { get; private set; } = [];

    /// <summary>Runs whatever the method of the failed request was.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var code = failed && int.TryParse((string?)RouteData.Values["code"], out var asked) ? asked : 404;
        var formRefused = HttpContext.Items.ContainsKey(AntiforgeryProblemFilter.Mark);
        Problem = formRefused ? ProblemText.FormRefused : ProblemText.Of(code);
        Response.StatusCode = code;
        if (formRefused && Request.HasFormContentType && HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
            Typed = TypedText.Of(form);
    }
}
