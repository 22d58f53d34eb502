using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GrantFlow.Functions.Sealing;
using GrantFlow.Process.Ports;
using Microsoft.Extensions.Options;

namespace GrantFlow.Azure.Tests.Sealing;

public sealed class ReferencedSealKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Given_a_certificate_that_issued_itself_When_opened_Then_it_signs_and_counts_as_trial()
    {
        using var rsa = RSA.Create(2048);
        using var made = new CertificateRequest("CN=Seal", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Now, Now.AddYears(1));
        using var keys = Keys(Convert.ToBase64String(made.Export(X509ContentType.Pkcs12)));

        var key = await keys.OpenAsync();

        Assert.Equal(SealStanding.Trial, key.Standing);
        byte[] text = [1, 2];
        Assert.True(rsa.VerifyData(text, ((RSA)key.Key).SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Given_a_certificate_of_an_authority_When_opened_Then_it_is_the_organisations()
    {
        using var authority = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Authority", authority, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var issuer = request.CreateSelfSigned(Now, Now.AddYears(2));
        using var issued = new CertificateRequest("CN=Contact", own, HashAlgorithmName.SHA256).Create(issuer, Now, Now.AddYears(1), [1]);
        using var whole = issued.CopyWithPrivateKey(own);
        using var keys = Keys(Convert.ToBase64String(whole.Export(X509ContentType.Pkcs12)));

        Assert.Equal(SealStanding.Organisation, (await keys.OpenAsync()).Standing);
    }

    [Theory]
    [InlineData("", "missing")]
    [InlineData("not base64", "cannot be read")]
    [InlineData("bm8gY2VydGlmaWNhdGU=", "cannot be read")]
    public async Task Given_no_certificate_When_opened_Then_it_says_what_to_set_and_shows_nothing(string setting, string word)
    {
        using var keys = Keys(setting);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => keys.OpenAsync());
        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    private static ReferencedSealKey Keys(string certificate) => new(Options.Create(new SealSettings { Certificate = certificate }));
}
