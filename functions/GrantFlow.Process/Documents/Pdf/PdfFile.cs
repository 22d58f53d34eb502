using System.Globalization;
using System.Text;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>The objects of a PDF file (ISO 32000-1) and how they are written down. Nothing is compressed, so that the bytes do not
/// depend on a compressor’s version.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> objects = [];

    /// <summary>A number for an object that others name before it is there.</summary>
    public int Reserve()
    {
        objects.Add([]);
        return objects.Count;
    }

    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    /// <param name="entries">Of its dictionary, without its length.</param>
    public int AddStream(string entries, byte[] stream)
    {
        var number = Reserve();
        objects[number - 1] = [.. Latin($"<<{entries}/Length {stream.Length}>>\nstream\n"), .. stream, .. Latin("\nendstream")];
        return number;
    }

    public void Set(int number, string content) => objects[number - 1] = Latin(content);

    /// <param name="id">16 bytes that tell this file from others.</param>
    public byte[] Write(int catalog, int info, ReadOnlySpan<byte> id)
    {
        using var file = new MemoryStream();
        // Four bytes above 127 tell programs that this is no text.
        file.Write([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write([.. Latin($"{i + 1} 0 obj\n"), .. objects[i], .. "\nendobj\n"u8]);
        }

        var start = file.Position;
        var name = Convert.ToHexString(id);
        var table = string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")));
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {objects.Count + 1}/Root {catalog} 0 R/Info {info} 0 R/ID[<{name}><{name}>]>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>A text as PDF writes it: plain where it is ASCII, else UTF-16.</summary>
    public static string Text(string text) => text.All(char.IsAscii)
        ? $"({text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal)})"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A moment as PDF writes it, in UTC.</summary>
    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static byte[] Latin(FormattableString text) => Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
