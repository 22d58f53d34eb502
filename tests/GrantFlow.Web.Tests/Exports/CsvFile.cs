using System.Text;
using GrantFlow.Local.Import;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Exports;

/// <summary>A CSV file as a spreadsheet reads it: its first row names the columns.</summary>
internal sealed record CsvFile(string Name, bool HasMark, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public IReadOnlyList<string> Column(string name) => [.. Rows.Select(row => row[Header.ToList().IndexOf(name)])];

    public static async Task<CsvFile> FetchAsync(Browser browser, string address)
    {
        using var answer = await browser.FetchAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var rows = CsvText.Read(Encoding.UTF8.GetString(bytes.AsSpan(mark ? 3 : 0))).Select(row => (IReadOnlyList<string>)row.Cells).ToList();
        return new CsvFile(answer.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "", mark, rows[0], rows[1..]);
    }
}
