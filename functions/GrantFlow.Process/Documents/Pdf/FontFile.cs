using System.Text;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Puts the tables of a TrueType font together.</summary>
internal static class FontFile
{
    public static byte[] Write(SortedDictionary<string, byte[]> tables)
    {
        var directory = new List<byte>();
        var content = new List<byte>();
        var power = (int)Math.Log2(tables.Count);
        directory.Put32(0x00010000);
        directory.Put16(tables.Count);
        directory.Put16(16 << power);
        directory.Put16(power);
        directory.Put16((tables.Count * 16) - (16 << power));
        foreach (var (name, table) in tables)
        {
            directory.AddRange(Encoding.ASCII.GetBytes(name));
            directory.Put32(Checksum(table));
            directory.Put32(12 + (tables.Count * 16) + content.Count);
            directory.Put32(table.Length);
            content.AddRange(table);
            while (content.Count % 4 != 0)
                content.Add(0);
        }

        return [.. directory, .. content];
    }

    private static uint Checksum(byte[] table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
            sum = unchecked(sum + ((uint)table[i] << (8 * (3 - (i % 4)))));
        return sum;
    }
}
