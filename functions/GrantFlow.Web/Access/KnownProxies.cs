using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Access;

/// <summary>The proxies before the site. Where a host names none, nobody’s word on whence a request comes is believed.</summary>
public sealed class KnownProxies
{
    public ImmutableArray<IPAddress> Addresses { get; set; } = [];

    internal static void Use(IApplicationBuilder app)
    {
        var known = app.ApplicationServices.GetRequiredService<IOptions<KnownProxies>>().Value.Addresses;
        if (known.IsEmpty)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in known)
            options.KnownProxies.Add(address);
        app.UseForwardedHeaders(options);
    }
}
