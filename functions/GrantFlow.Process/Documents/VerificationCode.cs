using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;

namespace GrantFlow.Process.Documents;

/// <summary>The code on a certificate of signatures: 60 bits that follow from the document and the salted evidence, so that nobody can guess one.</summary>
public static class VerificationCode
{
    /// <summary>Without letters that look like digits.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 12;
    private const int Group = 4;

    /// <summary><c>7K2M-9XQ4-0DHT</c>.</summary>
    public static string Of(ContentHash document, IEnumerable<ContentHash> evidence)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"{document}\n{string.Join('\n', evidence)}"));
        var letters = Enumerable.Range(0, Length).Select(place => Alphabet[hash[place] % Alphabet.Length]);
        return string.Join('-', letters.Chunk(Group).Select(group => new string(group)));
    }

    /// <summary>A code as somebody typed it, in the form above; none where it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var letters = typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter }).ToArray();
        return letters.Length == Length && letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal))
            ? string.Join('-', letters.Chunk(Group).Select(group => new string(group)))
            : null;
    }
}
