using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>The rule by which documents are named: SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
public static class ContentName
{
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static bool IsWellFormed(string? name) =>
        name is { Length: SHA256.HashSizeInBytes * 2 } && name.All(char.IsAsciiHexDigitLower);

    /// <exception cref="DamagedDocumentException">The bytes do not hash to the name.</exception>
    public static ReadOnlyMemory<byte> Verified(ContentHash hash, ReadOnlyMemory<byte> bytes) =>
        Of(bytes.Span) == hash ? bytes : throw new DamagedDocumentException(hash);
}
