using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Codes that people read in one place and type in another: 8 of 24 letters and digits, about 37 bits.</summary>
public static class Codes
{
    /// <summary>The message of the pack that brings a code.</summary>
    public const string Template = "code";

    public const int Length = 8;

    /// <summary>Without vowels, so that no word comes out, and without the letters that look like a digit.</summary>
    private const string Alphabet = "23456789CDFHJKMNPQRTVWXY";

    public static string Draw(IEntropy entropy)
    {
        Span<char> code = stackalloc char[Length];
        Span<byte> drawn = stackalloc byte[1];
        for (var i = 0; i < Length;)
        {
            entropy.Fill(drawn);
            // Bytes above the last whole round would make some letters likelier than others.
            if (drawn[0] < 256 - (256 % Alphabet.Length))
                code[i++] = Alphabet[drawn[0] % Alphabet.Length];
        }

        return new string(code);
    }

    /// <summary>In two groups: <c>C4RT 9KXW</c>.</summary>
    public static string Show(string code) => $"{code[..(Length / 2)]} {code[(Length / 2)..]}";

    /// <summary>What was typed, in any case and with spaces and dashes of any kind, or none where it cannot be a code.</summary>
    public static string? Read(string typed)
    {
        var plain = new string([.. typed.Where(letter => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter)).Select(char.ToUpperInvariant)]);
        return plain.Length == Length && plain.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? plain : null;
    }

    /// <param name="secret">The browser's, which is kept nowhere but in its cookie.</param>
    public static ContentHash HashOf(string code, string secret, string challengeId) =>
        new(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes($"{challengeId} {code}"))));

    public static bool AreSame(ContentHash one, ContentHash other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one.Value), Encoding.ASCII.GetBytes(other.Value));
}
