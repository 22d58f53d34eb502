using System.Net.Mime;
using System.Text;
using GrantFlow.Process.Calendars;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Exports;

/// <summary>Dates as a calendar file, written as they are read.</summary>
/// <param name="name">What browsers call the file, without <c>.ics</c>.</param>
internal sealed class CalendarResult(string name, Uri site, DateTimeOffset now, IAsyncEnumerable<CalendarDate> dates) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/calendar; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDisposition { DispositionType = DispositionTypeNames.Attachment, FileName = $"{name}.ics" }.ToString();
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await foreach (var line in CalendarFile.WriteAsync(site, now, dates, context.HttpContext.RequestAborted))
            await writer.WriteAsync(line);
    }
}
