using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GrantFlow.Functions.Tables;

/// <summary>Keys of partitions and rows. The service forbids <c>/ \ # ?</c> and control characters, takes 512 UTF-16 units at most,
/// and shows keys in addresses and logs: so they are ASCII, and no personal data goes into them.</summary>
internal static class Key
{
    /// <summary>Stands between the parts of a key, and in no part.</summary>
    private const char Between = ':';

    /// <summary>The character that follows the one between parts, so that a range can end there.</summary>
    private const char AfterBetween = ';';

    private const int Longest = 200;

    /// <summary>A text as a part of a key. Letters A to Z, digits, full stop, hyphen and underscore stand for themselves,
    /// and every other unit is written as <c>=</c> and four hexadecimal digits. A part that would be too long is hashed instead.</summary>
    public static string Of(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_')
                part.Append(unit);
            else
                part.Append(CultureInfo.InvariantCulture, $"={(int)unit:X4}");
        }

        return part.Length <= Longest ? part.ToString() : $"=h{Hashed(text)}";
    }

    /// <summary>A number as a part whose ordinal order is the numbers'.</summary>
    public static string Of(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>A number as a part whose ordinal order is the numbers' backwards.</summary>
    public static string Backwards(long number) => Of(long.MaxValue - number);

    /// <summary>64 characters that tell nobody what the text was.</summary>
    public static string Hashed(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static string Join(params ReadOnlySpan<string> parts) => string.Join(Between, parts!);

    /// <summary>The rows of a partition whose keys begin with this part, as a filter.</summary>
    public static string Range(string partition, string part) =>
        $"PartitionKey eq '{partition}' and RowKey ge '{part}{Between}' and RowKey lt '{part}{AfterBetween}'";

    /// <summary>Which of so many partitions a text belongs to: the same one always.</summary>
    public static int Shard(string text, int shards) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] % shards;
}
