using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrantFlow.Process.Ports;
using Microsoft.Extensions.Options;

namespace GrantFlow.Functions.Sealing;

/// <summary>The certificate that the settings bring. Its key comes out of the vault into this process: whoever can run code in the app can
/// take it. A key that stays in its vault takes another adapter of <see cref="ISealKey"/>, and changes nothing else.</summary>
public sealed class ReferencedSealKey(IOptions<SealSettings> options) : ISealKey, IDisposable
{
    private readonly Lock gate = new();
    private X509Certificate2? certificate;

    /// <exception cref="InvalidOperationException">The setting is missing or holds no certificate with an RSA or ECDSA key. Sealing is tried again.</exception>
    public Task<SealKey> OpenAsync(CancellationToken cancel = default)
    {
        lock (gate)
        {
            certificate ??= Read(options.Value.Certificate);
            AsymmetricAlgorithm key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey()!;
            return Task.FromResult(new SealKey(certificate, key, StandingOf(certificate)));
        }
    }

    public void Dispose() => certificate?.Dispose();

    private static X509Certificate2 Read(string setting)
    {
        const string WhatToDo = "Set it to a PFX file in base64, or to a reference to a certificate in the key vault.";
        if (setting.Length == 0)
            throw new InvalidOperationException($"Seal:Certificate is missing. {WhatToDo}");
        try
        {
            var read = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(setting), null, X509KeyStorageFlags.EphemeralKeySet);
            return read.GetRSAPrivateKey() is not null || read.GetECDsaPrivateKey() is not null
                ? read
                : throw new InvalidOperationException($"Seal:Certificate has no key to seal with. {WhatToDo}");
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            // What the setting holds is a secret, and an exception of the reader's could show some of it.
            throw new InvalidOperationException($"Seal:Certificate cannot be read. {WhatToDo}");
        }
    }

    /// <summary>Whoever issued a certificate to themselves proves nothing by it.</summary>
    private static SealStanding StandingOf(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData) ? SealStanding.Trial : SealStanding.Organisation;
}
