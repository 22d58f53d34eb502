using System.Globalization;
using System.Text;
using static GrantFlow.Process.Documents.Pdf.PdfFile;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Room in a file for a signature over all its other bytes (ISO 32000-1, 12.8; profile PAdES of ETSI EN 319 142-1).</summary>
/// <param name="Name">Who signs.</param>
internal sealed record SignatureSlot(string Name, string Reason, DateTimeOffset At)
{
    /// <summary>Bytes kept free for the signature: more than one with a certificate of RSA 4096 and its chain needs.</summary>
    private const int Room = 12_288;

    private const string RangeMark = "/ByteRange[0 ";
    private const string ContentsMark = "/Contents<";

    /// <returns>The number of the signature’s field, which stands nowhere to be seen.</returns>
    public int AddTo(PdfFile file, int page)
    {
        var signature = file.Add(
            $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M{Moment(At)}/Name{Text(Name)}/Reason{Text(Reason)}"
            + $"{RangeMark}{Digits(0)} {Digits(0)} {Digits(0)}]{ContentsMark}{new string('0', Room * 2)}>>>");
        return file.Add($"<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/F 134/Rect[0 0 0 0]/P {page} 0 R/V {signature} 0 R>>");
    }

    /// <summary>Signs a file that has this room.</summary>
    /// <param name="sign">Gives a detached signature (CMS, DER) over the bytes.</param>
    public static async Task<byte[]> FillAsync(byte[] file, Func<ReadOnlyMemory<byte>, Task<byte[]>> sign)
    {
        var from = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(ContentsMark)) + ContentsMark.Length - 1;
        var to = from + (Room * 2) + 2;
        var range = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(RangeMark)) + RangeMark.Length;
        Encoding.ASCII.GetBytes($"{Digits(from)} {Digits(to)} {Digits(file.Length - to)}").CopyTo(file, range);
        var signature = await sign(new ReadOnlyMemory<byte>([.. file[..from], .. file[to..]]));
        if (signature.Length > Room)
            throw new InvalidOperationException($"The signature has {signature.Length} bytes, and the file has room for {Room}.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature)).CopyTo(file, from + 1);
        return file;
    }

    private static string Digits(int number) => number.ToString("D10", CultureInfo.InvariantCulture);
}
