using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;

namespace GrantFlow.Process.Packs;

/// <summary>Names the state of a pack: SHA-256 over one line for each file, in ordinal order of the paths. A line is the
/// SHA-256 of the content in lower-case hexadecimal, two spaces, the path with forward slashes, and a line feed (what
/// <c>sha256sum</c> prints), so that anyone can work it out again.</summary>
public static class PackHash
{
    public static ContentHash Of(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var list = new StringBuilder();
        foreach (var path in files.Keys.Order(StringComparer.Ordinal))
            list.Append(Hex(files[path].Span)).Append("  ").Append(path).Append('\n');
        return new ContentHash(Hex(Encoding.UTF8.GetBytes(list.ToString())));
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
