using System.Globalization;
using System.Security.Cryptography;
using GrantFlow.Core;
using Microsoft.AspNetCore.DataProtection;

namespace GrantFlow.Web.Shared.Signing;

/// <summary>Which document a page showed and when, sealed, so that a signature’s record does not rest on what a browser says.</summary>
public sealed record ShownDocument(ContentHash Document, DateTimeOffset At)
{
    private const string Purpose = "shown-document";

    public string Seal(IDataProtectionProvider protection) =>
        protection.CreateProtector(Purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{Document} {At.UtcTicks}"));

    /// <summary>None where the seal is broken.</summary>
    public static ShownDocument? Open(string sealedText, IDataProtectionProvider protection)
    {
        try
        {
            var parts = protection.CreateProtector(Purpose).Unprotect(sealedText).Split(' ');
            return new(new ContentHash(parts[0]), new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
