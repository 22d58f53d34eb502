using System.Collections.Immutable;
using System.Text;

namespace GrantFlow.Local.Import;

/// <summary>Reads an import file as a whole, so that all its problems are told at once.</summary>
internal static class ImportFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const string SaveAsUtf8 = "Save it again as ‘CSV UTF-8’.";

    public static ImportReading Read(ReadOnlySpan<byte> bytes)
    {
        if (Decode(bytes) is not { } text)
            return Wrong($"The file is not UTF-8 text. {SaveAsUtf8}");
        List<CsvRow> rows;
        try
        {
            rows = [.. CsvText.Read(text)];
        }
        catch (FormatException open)
        {
            return Wrong(open.Message);
        }

        if (rows.Count == 0)
            return Wrong("The file is empty. Its first row names the columns.");
        ImmutableArray<string> header = [.. rows[0].Cells.Select(cell => cell.Trim().ToLowerInvariant())];
        if (ImportColumns.Check(header).ToImmutableArray() is { Length: > 0 } problems)
            return new ImportReading([], problems);
        return rows.Count == 1 ? Wrong("The file has no rows below its columns. Add a row for each forum.") : new RowsReader(header).Read(rows.Skip(1));
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ImportReading Wrong(string message) => new([], [new ImportProblem(0, "", message)]);
}
