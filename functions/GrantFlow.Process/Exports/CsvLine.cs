namespace GrantFlow.Process.Exports;

/// <summary>Writes rows of comma-separated values that spreadsheets open safely.</summary>
public static class CsvLine
{
    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r'];
    private static readonly char[] Special = [',', '"', '\n', '\r', '\''];

    /// <summary>One row with its line end. Quotes where RFC 4180 asks for it.</summary>
    public static string Write(params IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe in front, which makes it text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? "'" + text : text;
        return safe.IndexOfAny(Special) < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
