using System.Net.Mime;
using System.Text;
using GrantFlow.Process.Exports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Exports;

/// <summary>A table as a CSV file. Each row is written as it is read, so that no length of it costs memory.</summary>
/// <param name="name">What browsers call the file, without <c>.csv</c>.</param>
internal sealed class CsvResult(string name, IReadOnlyList<string> header, IAsyncEnumerable<IReadOnlyList<string>> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDisposition { DispositionType = DispositionTypeNames.Attachment, FileName = $"{name}.csv" }.ToString();
        // With a byte order mark, without which spreadsheets misread letters such as é.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Write(header));
        await foreach (var row in rows)
        {
            if (context.HttpContext.RequestAborted.IsCancellationRequested)
                return;
            await writer.WriteAsync(CsvLine.Write(row));
        }
    }
}
