using System.Text.Json;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Exports.Awards;
using GrantFlow.Process.Packs;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Exports;

/// <summary>Awards as a 360Giving data package, written as they are read.</summary>
internal sealed class GrantPackageResult(IAsyncEnumerable<GrantRecord> grants, ProgrammePack pack, DateTimeOffset now, Uri address) : IActionResult
{
    private const int MostPending = 32 * 1024;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancel) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = ExportJson.Options.Encoder });
        json.WriteStartObject();
        WriteHead(json);
        json.WriteStartArray("grants");
        await foreach (var grant in grants)
        {
            JsonSerializer.Serialize(json, grant, ExportJson.Options);
            if (json.BytesPending < MostPending)
                continue;
            await json.FlushAsync(cancel);
            await response.BodyWriter.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private void WriteHead(Utf8JsonWriter json)
    {
        json.WriteString("version", GrantRecord.Standard);
        json.WriteString("title", $"Awards of the {pack.Programme.Title}");
        json.WriteString("modified", now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartObject("publisher");
        json.WriteString("identifier", pack.Publication.FunderId);
        json.WriteString("name", pack.Publication.FunderName);
        json.WriteEndObject();
        json.WriteString("license", $"{pack.Publication.Licence}");
        json.WriteString("downloadURL", $"{address}");
    }
}
