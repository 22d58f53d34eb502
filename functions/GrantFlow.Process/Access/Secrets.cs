using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Unguessable texts of 256 bits for links and cookies. Only their SHA-256 is kept.</summary>
public static class Secrets
{
    private const int Bytes = 32;

    public static string Secret(this IEntropy entropy)
    {
        var bytes = new byte[Bytes];
        entropy.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The hash under which a secret is known, or none where the text cannot be one.</summary>
    public static ContentHash? HashOf(string? secret) =>
        secret is not null && Base64Url.IsValid(secret, out var length) && length == Bytes ? HashOfText(secret) : null;

    /// <summary>Of any text.</summary>
    public static ContentHash HashOfText(string text) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
}
