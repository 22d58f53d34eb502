using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GrantFlow.Local.Scanning;

/// <summary>Where clamd listens: <c>tcp:127.0.0.1:3310</c> or <c>unix:/run/clamav/clamd.ctl</c>.</summary>
public sealed record ClamdAddress(EndPoint EndPoint)
{
    /// <summary>None where the text is no such address.</summary>
    public static ClamdAddress? Parse(string text) => text.Split(':', 2) switch
    {
        ["unix", { Length: > 0 } path] => new(new UnixDomainSocketEndPoint(path)),
        ["tcp", var address] when address.LastIndexOf(':') is > 0 and var colon
            && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65_535 => new(new DnsEndPoint(address[..colon], port)),
        _ => null,
    };

    public Socket Open() => EndPoint is UnixDomainSocketEndPoint
        ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        : new Socket(SocketType.Stream, ProtocolType.Tcp);
}
