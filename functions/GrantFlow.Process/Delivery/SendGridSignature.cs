using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GrantFlow.Process.Delivery;

/// <summary>Whether a webhook call comes from whoever holds the private key: ECDSA over P-256 and SHA-256, of the timestamp header's
/// characters followed by the raw body.</summary>
public static class SendGridSignature
{
    /// <summary>The service repeats reports for more than a day. A replay does no harm, since reports can be repeated; the limit
    /// keeps what was once overheard from being of use for ever.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromDays(2);

    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    private const int KeyBits = 256;

    /// <param name="publicKey">Base64 of a DER SubjectPublicKeyInfo, as the service shows it.</param>
    /// <param name="timestamp">The header as it came: seconds since 1970.</param>
    /// <param name="signature">The header as it came: base64 of a DER signature.</param>
    public static SignatureCheck Verify(string publicKey, string timestamp, ReadOnlySpan<byte> rawBody, string signature, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return SignatureCheck.Unreadable;
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), .. rawBody];
            if (key.KeySize != KeyBits || !key.VerifyData(signed, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))
                return SignatureCheck.Forged;
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            return SignatureCheck.Unreadable;
        }

        var age = now - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age > Oldest || age < -ClocksDiffer ? SignatureCheck.Stale : SignatureCheck.Genuine;
    }
}

/// <summary>Only what is genuine may be read.</summary>
public enum SignatureCheck
{
    Genuine,
    Forged,
    /// <summary>Signed too long ago, or in the future.</summary>
    Stale,
    /// <summary>The key, the timestamp or the signature is not even well formed.</summary>
    Unreadable,
}
