namespace GrantFlow.Web.Forms;

/// <summary>Which files are taken. The bytes decide, together with the name's ending; what the browser says of the type does not count.</summary>
internal static class UploadTypes
{
    public const string Accept = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.csv";

    public const string Told = "a PDF, Word (.docx), Excel (.xlsx), PNG, JPEG, text or CSV file";

    private static readonly Dictionary<string, (string ContentType, Func<byte[], bool> Holds)> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", bytes => StartsWith(bytes, "%PDF-"u8)),
        [".png"] = ("image/png", bytes => StartsWith(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        [".jpg"] = ("image/jpeg", IsJpeg),
        [".jpeg"] = ("image/jpeg", IsJpeg),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes => IsOffice(bytes, "word/document.xml")),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes => IsOffice(bytes, "xl/workbook.xml")),
        [".txt"] = ("text/plain", IsText),
        [".csv"] = ("text/csv", IsText),
    };

    /// <summary>The content type, or none where the file is of no kind we take or is not what its name says.</summary>
    public static string? Of(string fileName, byte[] bytes) =>
        ByEnding.TryGetValue(Path.GetExtension(fileName), out var type) && type.Holds(bytes) ? type.ContentType : null;

    private static bool StartsWith(byte[] bytes, ReadOnlySpan<byte> magic) => bytes.AsSpan().StartsWith(magic);

    private static bool IsJpeg(byte[] bytes) => StartsWith(bytes, [0xFF, 0xD8, 0xFF]);

    /// <summary>Office files are ZIP archives with a known part, within bounds. Files with macros are not taken.</summary>
    private static bool IsOffice(byte[] bytes, string part) => StartsWith(bytes, "PK\u0003\u0004"u8) && Archive.Holds(bytes, part);

    /// <summary>Text in UTF-8, or in the one-byte sets that spreadsheets write: no control characters but tabs and line ends.</summary>
    private static bool IsText(byte[] bytes) => Array.TrueForAll(bytes, value => value is >= 0x20 or (byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C);
}
