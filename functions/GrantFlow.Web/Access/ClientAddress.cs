using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Access;

/// <summary>Whence a request comes, for counting. One household or office of IPv6 has a whole network, so its first half counts.</summary>
public static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>None where the host cannot tell; then nothing is counted by it.</summary>
    public static string? Of(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => null,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexStringLower(six.GetAddressBytes().AsSpan(0, NetworkBytes)),
        IPAddress four => four.ToString(),
    };
}
