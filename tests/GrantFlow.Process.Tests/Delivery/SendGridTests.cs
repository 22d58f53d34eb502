using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Tests.Delivery;

public sealed class SendGridTests : IDisposable
{
    private const string Id = "0123456789abcdef0123456789abcdef";
    private const string Body = $$"""[{"event":"delivered","message":"{{Id}}","timestamp":1780000000,"sg_event_id":"a","email":"lead@derby.example"}]""";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_780_000_100);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    public void Dispose() => key.Dispose();

    [Fact]
    public void Given_a_signed_body_When_verified_Then_it_is_genuine() =>
        Assert.Equal(SignatureCheck.Genuine, Verify(Body, Stamp(Now)));

    [Fact]
    public void Given_a_changed_body_time_or_key_When_verified_Then_it_is_forged()
    {
        var stamp = Stamp(Now);
        var signature = Sign(stamp, Body);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(SignatureCheck.Forged, SendGridSignature.Verify(PublicKey, stamp, Bytes(Body + " "), signature, Now));
        Assert.Equal(SignatureCheck.Forged, SendGridSignature.Verify(PublicKey, Stamp(Now.AddSeconds(1)), Bytes(Body), signature, Now));
        Assert.Equal(SignatureCheck.Forged, SendGridSignature.Verify(Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()), stamp, Bytes(Body), signature, Now));
    }

    [Theory]
    [InlineData(-3 * 24 * 60)]
    [InlineData(10)]
    public void Given_a_genuine_signature_of_another_time_When_verified_Then_it_is_stale(int minutes) =>
        Assert.Equal(SignatureCheck.Stale, Verify(Body, Stamp(Now.AddMinutes(minutes))));

    [Fact]
    public void Given_a_call_repeated_after_a_day_When_verified_Then_it_is_genuine_still() =>
        Assert.Equal(SignatureCheck.Genuine, Verify(Body, Stamp(Now.AddHours(-29))));

    [Theory]
    [InlineData("", "x")]
    [InlineData("yesterday", "AAAA")]
    [InlineData("-1", "AAAA")]
    [InlineData("99999999999999999", "AAAA")]
    [InlineData("1780000100", "not base64!")]
    public void Given_headers_that_are_not_well_formed_When_verified_Then_they_are_unreadable(string stamp, string signature) =>
        Assert.Equal(SignatureCheck.Unreadable, SendGridSignature.Verify(PublicKey, stamp, Bytes(Body), signature, Now));

    [Fact]
    public void Given_a_key_of_another_curve_When_verified_Then_nothing_is_genuine()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var signature = Convert.ToBase64String(other.SignData(Bytes(Stamp(Now) + Body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.Equal(SignatureCheck.Forged, SendGridSignature.Verify(Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()), Stamp(Now), Bytes(Body), signature, Now));
        Assert.Equal(SignatureCheck.Unreadable, SendGridSignature.Verify("AAAA", Stamp(Now), Bytes(Body), signature, Now));
    }

    [Theory]
    [InlineData("processed", MessageState.Accepted)]
    [InlineData("deferred", MessageState.Deferred)]
    [InlineData("delivered", MessageState.Delivered)]
    [InlineData("bounce", MessageState.Bounced)]
    [InlineData("dropped", MessageState.Dropped)]
    [InlineData("spamreport", MessageState.Complained)]
    public void Given_an_event_of_ours_When_parsed_Then_it_is_a_report(string kind, MessageState state) =>
        Assert.Equal(
            [new DeliveryReport(Id, state, DateTimeOffset.FromUnixTimeSeconds(1_780_000_000), "a")],
            Reports(Body.Replace("delivered", kind, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""[{"event":"open","message":"0123456789abcdef0123456789abcdef","timestamp":1}]""")]
    [InlineData("""[{"event":"delivered","timestamp":1}]""")]
    [InlineData("""[{"event":"delivered","message":"lead@derby.example","timestamp":1}]""")]
    [InlineData("""[{"event":"delivered","message":"0123456789abcdef0123456789abcdef","timestamp":"soon"}]""")]
    [InlineData("""[{"event":"delivered","message":"0123456789abcdef0123456789abcdef","timestamp":1.5}]""")]
    [InlineData("""[1, null, "delivered", []]""")]
    [InlineData("[]")]
    public void Given_events_that_say_nothing_of_our_mail_When_parsed_Then_they_are_passed_over(string body) => Assert.Empty(Reports(body));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[{\"event\":")]
    public void Given_a_body_that_is_no_array_of_events_When_parsed_Then_it_says_so(string body) =>
        Assert.Contains("no JSON array", Assert.IsType<ParsedEvents.Unreadable>(SendGridEvents.Parse(Bytes(body))).Sentence, StringComparison.Ordinal);

    private static DeliveryReport[] Reports(string body) => [.. Assert.IsType<ParsedEvents.Read>(SendGridEvents.Parse(Bytes(body))).Reports];

    private SignatureCheck Verify(string body, string stamp) => SendGridSignature.Verify(PublicKey, stamp, Bytes(body), Sign(stamp, body), Now);

    private string Sign(string stamp, string body) =>
        Convert.ToBase64String(key.SignData(Bytes(stamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private static string Stamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
