using System.Buffers.Binary;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Bytes that follow from a seed, so that a run can be repeated to the byte. For sample data only: anybody can foretell them.</summary>
internal sealed class SeededEntropy(ulong seed) : IEntropy
{
    private readonly string seed = $"entropy-{seed}";
    private ulong drawn;

    public void Fill(Span<byte> bytes)
    {
        Span<byte> word = stackalloc byte[8];
        while (bytes.Length > 0)
        {
            drawn++;
            BinaryPrimitives.WriteUInt64LittleEndian(word, new Dice(drawn, seed).Word);
            var taken = Math.Min(word.Length, bytes.Length);
            word[..taken].CopyTo(bytes);
            bytes = bytes[taken..];
        }
    }
}
