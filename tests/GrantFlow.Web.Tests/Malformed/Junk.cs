using System.Text;

namespace GrantFlow.Web.Tests.Malformed;

/// <summary>Texts that no person types and every program should survive. None of them is an answer that a form takes for good.</summary>
internal sealed class Junk(Random random)
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u0001\u0002\u001f", "\r\n\r\n", "\t", "%", "%zz", "%00", "%c0%ae%c0%ae/", "../../../../etc/passwd", "..\\..\\", "'", "\"", "';--", "1 OR 1=1", "<script>alert(1)</script>",
        "{{7*7}}", "${7*7}", "((name))", "\ufeff", "\u202e\u202d", "\u0000\ud7ff", "e\u0301\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "ﷺﷺﷺ", "ＡＢＣ", "İıſß", "null", "undefined", "NaN", "Infinity", "-Infinity", "true",
        "-1", "0", "1e309", "-0", "0x7fffffff", "2147483648", "-2147483649", "9223372036854775808", "99999999999999999999999999999999999999", "1.7976931348623157E+309", "0.00000000000000000000000000000001",
        "1,2,3", "£", "£-1", "£99999999999999999999", "٣٤٥", "²", "0000-00-00", "31/02/2026", "9999-12-31T23:59:60Z", "P99999999999Y", "PT1E9S", "[]", "{}", "[[[[[[", "{\"a\":", "a[b][c][d]", "a.b.c", "..", ".", "/", "//", "\\",
        "=cmd|'/c calc'!A1", "@SUM(1)", "a@", "@b", "a@@b.c", "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "http://[::1", "2026-27.", ".derby", "2026-27.derby.derby", "2026-27.DERBY", "2026-27.nowhere", "1999-00.derby",
    ];

    public string Text() => random.Next(12) switch
    {
        0 => new string((char)random.Next(0x20, 0x7f), random.Next(1, 3_000)),
        1 => Letters(random.Next(1, 200)),
        2 => Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)],
        3 => random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture) + Letters(1),
        _ => Texts[random.Next(Texts.Length)],
    };

    /// <summary>Any code units but halves of pairs.</summary>
    private string Letters(int count)
    {
        var text = new StringBuilder();
        while (text.Length < count)
            if (random.Next(0xFFFF) is var unit && !char.IsSurrogate((char)unit))
                text.Append((char)unit);
        return text.ToString();
    }

    public byte[] Bytes(int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>In an address: sometimes encoded well, sometimes badly, sometimes raw.</summary>
    public string Segment() => random.Next(4) switch
    {
        0 => Text(),
        1 => Uri.EscapeDataString(Text()).Replace("%", "%25", StringComparison.Ordinal),
        2 => string.Concat(Bytes(12).Select(one => $"%{one:x2}")),
        _ => Uri.EscapeDataString(Text()),
    };

    public T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public int Upto(int most) => random.Next(most);

    public bool OneIn(int many) => random.Next(many) == 0;
}
