using System.Net.Mime;
using GrantFlow.Core;
using GrantFlow.Process.CaseFiles;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Web.Admin.CaseFiles;

/// <summary>Hands out the whole record of one forum year. Who took it and when stands in the log.</summary>
public sealed class IndexModel(CaseFileWriter writer, ILogger<IndexModel> log) : StaffPage
{
    public IActionResult OnGet()
    {
        log.LogInformation("Case file of {ForumYear} handed to {Person}", ForumYearId, Actor.Person);
        return new CaseFileResult(writer, ForumYearId);
    }
}

internal sealed class CaseFileResult(CaseFileWriter writer, ForumYearId id) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = new ContentDisposition { DispositionType = DispositionTypeNames.Attachment, FileName = $"case-{id}.zip" }.ToString();
        await writer.WriteAsync(id, response.Body, context.HttpContext.RequestAborted);
    }
}
