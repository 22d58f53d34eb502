using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Sealing;

/// <summary>A certificate that this installation makes for itself on first use and keeps in its data folder. Good for trial: it shows
/// changes, and everything it seals says that it proves nothing of who sealed.</summary>
public sealed class TrialSealKey(string folder, TimeProvider clock) : ISealKey, IDisposable
{
    private const string Subject = "CN=GrantFlow trial seal, O=For trial only";
    private const int KeyBits = 3072;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly SemaphoreSlim turn = new(1, 1);
    private X509Certificate2? certificate;

    private string File => Path.Combine(folder, "trial-seal.pfx");

    public async Task<SealKey> OpenAsync(CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            certificate ??= System.IO.File.Exists(File) ? X509CertificateLoader.LoadPkcs12FromFile(File, null) : Make();
            return new SealKey(certificate, certificate.GetRSAPrivateKey()!, SealStanding.Trial);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        certificate?.Dispose();
        turn.Dispose();
    }

    private X509Certificate2 Make()
    {
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest(Subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true));
        // The clock of a trial is moved about, and its files are looked at years away from it.
        var now = clock.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddYears(-5), now.AddYears(20));
        var bytes = made.Export(X509ContentType.Pkcs12);
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(File, options))
            file.Write(bytes);
        return X509CertificateLoader.LoadPkcs12(bytes, null);
    }
}
