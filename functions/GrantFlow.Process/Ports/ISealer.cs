using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrantFlow.Process.Documents;

namespace GrantFlow.Process.Ports;

/// <summary>Makes the sealed copy of a complete MOU.</summary>
public interface ISealer
{
    Task<ReadOnlyMemory<byte>> SealAsync(MouCertificate certificate, CancellationToken cancel = default);
}

/// <summary>The organisation’s certificate and the key to sign with it, wherever that is kept.</summary>
public interface ISealKey
{
    Task<SealKey> OpenAsync(CancellationToken cancel = default);
}

/// <param name="Key">Signs by itself; it may be a key that never leaves its vault.</param>
public sealed record SealKey(X509Certificate2 Certificate, AsymmetricAlgorithm Key, SealStanding Standing);

/// <summary>What a seal is worth.</summary>
public enum SealStanding
{
    /// <summary>The organisation’s, from an authority that issues certificates.</summary>
    Organisation,
    /// <summary>Made by this installation for itself. Shows changes, and proves nothing of who sealed.</summary>
    Trial,
}
