using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>Names and salts made from the host's entropy.</summary>
public static class EntropyNames
{
    /// <summary>128 bits in lower-case hexadecimal.</summary>
    public static string Name(this IEntropy entropy)
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    public static CommandId Command(this IEntropy entropy) => new(entropy.Name());
}
