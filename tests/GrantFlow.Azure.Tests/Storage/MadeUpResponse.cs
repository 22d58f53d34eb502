using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>An answer that no server gave.</summary>
internal sealed class MadeUpResponse(int status, string reason, string body, string type = "application/json") : Response
{
    private readonly HttpHeader[] headers = [new("Content-Type", type)];

    public override int Status => status;

    public override string ReasonPhrase => reason;

    public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

    public override string ClientRequestId { get; set; } = "";

    /// <summary>A transaction that the storage refused: accepted as a request, and failed at one of its parts.</summary>
    public static MadeUpResponse OfTransaction(int status, string reason, string code)
    {
        var error = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["odata.error"] = new { code, message = new { lang = "en-US", value = "0:Made up for a test." } },
        });
        var lines = string.Join("\r\n",
            "--batchresponse_a", "Content-Type: multipart/mixed; boundary=changesetresponse_b", "",
            "--changesetresponse_b", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "",
            $"HTTP/1.1 {status} {reason}", "Content-ID: 0", "Content-Type: application/json;odata=minimalmetadata;charset=utf-8", "", error,
            "--changesetresponse_b--", "--batchresponse_a--", "");
        return new MadeUpResponse(202, "Accepted", lines, "multipart/mixed; boundary=batchresponse_a");
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers;

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
