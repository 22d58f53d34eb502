using GrantFlow.Core;

namespace GrantFlow.Process.CaseFiles;

/// <summary>Where everything stands in a case file.</summary>
internal static class CaseFileNames
{
    /// <summary>What the manifest calls this layout.</summary>
    public const string Format = "grantflow-case-file/1";

    public const string ReadMe = "README.txt";
    public const string Manifest = "manifest.json";

    /// <summary>The exact bytes of each event, a line each.</summary>
    public const string Events = "record/events.jsonl";

    /// <summary>The hash of each event, a line each.</summary>
    public const string Chain = "record/chain.txt";

    /// <summary>SHA-256 of every other file, as <c>sha256sum -c</c> reads it.</summary>
    public const string Checksums = "checksums.txt";

    private const string Documents = "documents/";

    /// <summary>By hash alone: what people named their files could lead out of the folder it is unpacked into.</summary>
    public static string Document(ContentHash hash) => Documents + hash;

    /// <summary>The document that a file of the archive is, or none.</summary>
    public static ContentHash? DocumentIn(string name) =>
        name.StartsWith(Documents, StringComparison.Ordinal) ? new ContentHash(name[Documents.Length..]) : null;
}
