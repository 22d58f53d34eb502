using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Which version of whose MOU a file or a code belongs to. Found by one key at a time; made anew from the records where it is lost.</summary>
public interface IMouRegister
{
    /// <summary>Writes the entry. The same entry again changes nothing.</summary>
    Task PutAsync(MouEntry entry, CancellationToken cancel = default);

    Task<MouEntry?> FindAsync(string key, CancellationToken cancel = default);
}

/// <param name="Key">SHA-256 of a file, in lower-case hexadecimal, or a verification code.</param>
public sealed record MouEntry(string Key, ForumYearId ForumYear, int Version, MouForm Form);

/// <summary>In which form somebody has an MOU before them.</summary>
public enum MouForm
{
    /// <summary>The page that was signed.</summary>
    Text,
    /// <summary>The PDF with the certificate of signatures.</summary>
    Sealed,
    /// <summary>The code on that certificate.</summary>
    Code,
}
