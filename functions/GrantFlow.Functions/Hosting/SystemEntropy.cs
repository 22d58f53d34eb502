using System.Security.Cryptography;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Hosting;

/// <summary>The system's generator.</summary>
public sealed class SystemEntropy : IEntropy
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
