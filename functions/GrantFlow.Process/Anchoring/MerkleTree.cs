using System.Security.Cryptography;
using GrantFlow.Core;

namespace GrantFlow.Process.Anchoring;

/// <summary>One hash over many (RFC 9162, 2.1): leaves and inner nodes begin with different bytes, so that neither passes for the other.</summary>
public static class MerkleTree
{
    public static ContentHash Root(IReadOnlyList<byte[]> leaves) => new(Convert.ToHexStringLower(Hash(leaves, 0, leaves.Count)));

    private static byte[] Hash(IReadOnlyList<byte[]> leaves, int from, int count)
    {
        if (count == 0)
            return SHA256.HashData([]);
        if (count == 1)
            return SHA256.HashData([0, .. leaves[from]]);
        var left = 1;
        while (left * 2 < count)
            left *= 2;
        return SHA256.HashData([1, .. Hash(leaves, from, left), .. Hash(leaves, from + left, count - left)]);
    }
}
