using GrantFlow.Process.Access;
using GrantFlow.Web;
using Microsoft.Extensions.Configuration;

namespace GrantFlow.Functions.Hosting;

internal static class SiteSettings
{
    /// <exception cref="InvalidOperationException">The setting is missing, or anybody on the way could read along.</exception>
    public static SiteOptions Read(IConfiguration configuration) =>
        Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? new SiteOptions(new Uri(address.GetLeftPart(UriPartial.Authority) + "/"))
            : throw new InvalidOperationException("Site:Address is missing or is not HTTPS. Set it to the address that people use, like https://grants.contact.example/.");

    public static Transport TransportOf(SiteOptions site) =>
        site.BaseAddress.Scheme == Uri.UriSchemeHttps ? Transport.HttpsOnly : Transport.Loopback;
}
