using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Public.Verify;

/// <summary>How often anybody may ask, so that nobody tries codes until one fits.</summary>
public sealed class VerifyLimits
{
    public const string Policy = "verify";

    /// <summary>In a minute, from one address.</summary>
    public int EachClient { get; set; } = 20;

    /// <summary>In a minute, from all addresses together.</summary>
    public int Everybody { get; set; } = 600;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void Add(IServiceCollection services)
    {
        services.AddOptions<VerifyLimits>();
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<VerifyLimits>>((options, limits) =>
        {
            // Pages without this policy pass; the page itself is named by it, and both limits hold for it together.
            options.AddPolicy(Policy, _ => RateLimitPartition.GetNoLimiter(0));
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Limiter(ClientOf, () => limits.Value.EachClient),
                Limiter(_ => "everybody", () => limits.Value.Everybody));
        });
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string> key, Func<int> permits) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == Policy
                ? RateLimitPartition.GetFixedWindowLimiter(key(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits(), Window = Window })
                : RateLimitPartition.GetNoLimiter(""));

    /// <summary>A household or an office has a whole network of the newer addresses, so those count by network.</summary>
    private static string ClientOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => new IPAddress([.. address.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]).ToString(),
        var address => address.MapToIPv4().ToString(),
    };
}
