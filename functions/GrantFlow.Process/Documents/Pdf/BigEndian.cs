using System.Buffers.Binary;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Numbers as font files hold them.</summary>
internal static class BigEndian
{
    public static ushort U16(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    public static short I16(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    public static uint U32(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    public static void Put16(this List<byte> bytes, int number)
    {
        bytes.Add((byte)(number >> 8));
        bytes.Add((byte)number);
    }

    public static void Put32(this List<byte> bytes, long number)
    {
        bytes.Put16((int)(number >> 16));
        bytes.Put16((int)(number & 0xFFFF));
    }
}
