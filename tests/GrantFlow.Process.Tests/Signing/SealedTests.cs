using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using System.Text.RegularExpressions;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Local.Sealing;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;

namespace GrantFlow.Process.Tests.Signing;

public sealed class SealedTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 6, 12, 13, 5, 9, TimeSpan.Zero);
    private static readonly ContentHash Evidence = new(new string('e', 64));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grantflow-seal-");
    private readonly TrialSealKey key;

    public SealedTests() => key = new TrialSealKey(folder.FullName, TimeProvider.System);

    [Fact]
    public async Task Given_a_sealed_MOU_When_another_program_checks_it_Then_its_signature_is_valid_and_covers_the_file()
    {
        Assert.SkipUnless(Poppler.IsHere, Poppler.Missing);
        var said = Poppler.SignaturesOf(await SealAsync());
        Assert.Contains("Signature Validation: Signature is Valid.", said, StringComparison.Ordinal);
        Assert.Contains("Total document signed", said, StringComparison.Ordinal);
        Assert.Contains("ETSI.CAdES.detached", said, StringComparison.Ordinal);
        Assert.Contains("SHA-256", said, StringComparison.Ordinal);
    }

    [Theory, InlineData(0.1), InlineData(0.5), InlineData(0.999)]
    public async Task Given_a_sealed_MOU_When_one_byte_is_changed_Then_its_signature_no_longer_holds(double place)
    {
        var file = await SealAsync();
        Assert.True(Holds(file));
        file[(int)(file.Length * place)] ^= 1;
        Assert.False(Holds(file));
        Assert.SkipUnless(Poppler.IsHere, Poppler.Missing);
        Assert.DoesNotContain("Signature is Valid", Poppler.SignaturesOf(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_seal_Then_the_signing_certificate_is_among_what_is_signed_and_the_key_survives_a_restart()
    {
        var cms = Read(await SealAsync()).Cms;
        var attribute = Assert.Single(cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>(), one => one.Oid.Value == "1.2.840.113549.1.9.16.2.47");
        var hash = new AsnReader(attribute.Values[0].RawData, AsnEncodingRules.DER).ReadSequence().ReadSequence().ReadSequence().ReadOctetString();
        var certificate = (await key.OpenAsync()).Certificate;
        Assert.Equal(certificate.GetCertHash(HashAlgorithmName.SHA256), hash);
        using var again = new TrialSealKey(folder.FullName, TimeProvider.System);
        Assert.Equal(certificate.Thumbprint, (await again.OpenAsync()).Certificate.Thumbprint);
    }

    [Fact]
    public async Task Given_a_sealed_MOU_Then_its_certificate_names_each_party_how_they_signed_and_when_and_that_it_is_for_trial()
    {
        Assert.SkipUnless(Poppler.IsHere, Poppler.Missing);
        var text = string.Join(' ', Poppler.TextOf(await SealAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var words in new[]
        {
            "Certificate of signatures", "For trial only.", "For Derby Parent Carer Forum", "Zoë O’Brien", "Chair", "I may sign this MOU.", "I agree to it.",
            "2026-06-12 13:05:09 UTC (2:05pm on Friday 12 June 2026, London time)", "For Derby City Council", "On paper, recorded by Grants officer with a scan of it",
            "7K2M-9XQ4-0DHT", "https://grants.example/verify", Evidence.Value, "Page 2 of ",
        })
            Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain("signatory@derby.example", text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<byte[]> SealAsync()
    {
        var text = MouPrintTests.Text();
        var online = new SignatureRecord(
            "salt", MouPrintTests.Hash(text), 1, Party.Forum, Role.ForumSignatory, "Zoë O’Brien", "Chair", "Derby Parent Carer Forum", "I may sign this MOU.", "I agree to it.",
            "signatory@derby.example", new ProofGiven(Proof.Code, new CodeProof("challenge-1", At.AddMinutes(-6), At.AddMinutes(-4))), At.AddMinutes(-2), At, new BrowserSeen("192.0.2.1", "Browser"));
        var paper = online with
        {
            For = Party.Authority, Role = Role.AuthoritySignatory, Name = "Director", Position = "Director of Children’s Services", Organisation = "Derby City Council",
            Authority = "", Consent = "", Proof = new ProofGiven(Proof.None), Paper = new PaperSeen(new FileRef(Evidence, "scan.pdf", 10, "application/pdf"), new PersonId("grants-officer"), "Grants officer", new DateOnly(2026, 6, 10)),
        };
        ImmutableArray<CertifiedSignature> signatures = [new(online, Evidence), new(paper, Evidence)];
        var certificate = new MouCertificate(
            text, new MouMark(new ForumYearId("2026-27.derby"), 1), MouPrintTests.Hash(text), "7K2M-9XQ4-0DHT", new Uri("https://grants.example/verify?code=7K2M-9XQ4-0DHT"), At.AddSeconds(3), signatures);
        return (await new PdfSealer(key).SealAsync(certificate)).ToArray();
    }

    private static bool Holds(byte[] file)
    {
        try
        {
            Read(file).Cms.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The signature and what it is over, found by the file’s own byte range.</summary>
    private static (SignedCms Cms, byte[] Content) Read(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        var match = Regex.Match(text, @"/ByteRange\[0 (\d{10}) (\d{10}) (\d{10})\]");
        if (!match.Success)
            throw new InvalidOperationException("The file has no byte range.");
        var numbers = match.Groups.Values.Skip(1).Select(group => int.Parse(group.Value, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[1] + numbers[2] != file.Length)
            throw new InvalidOperationException("The byte range is not of this file.");
        byte[] content = [.. file[..numbers[0]], .. file[numbers[1]..]];
        var padded = Convert.FromHexString(text[(numbers[0] + 1)..(numbers[1] - 1)]);
        var length = new AsnReader(padded, AsnEncodingRules.BER).PeekEncodedValue().Length;
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(padded.AsSpan(0, length));
        return (cms, content);
    }
}
