using System.Collections.Immutable;
using GrantFlow.Web.Access.Routes;

namespace GrantFlow.Local.Dev;

/// <summary>What only the local host has, and its health.</summary>
internal static class DevRoutes
{
    public static readonly ImmutableArray<RouteRule> All =
    [
        new("/health", ObjectCheck.None),
        new("/dev/clock", ObjectCheck.None, Act.Else("", "moves the clock on")),
        new("/dev/clock.json", ObjectCheck.None),
        new("/dev/mail", ObjectCheck.None),
        new("/dev/mail.json", ObjectCheck.None),
        new("/dev/mail/{message}", ObjectCheck.None),
        new("/dev/mail/{id}/html", ObjectCheck.None),
        new("/dev/sign-in", ObjectCheck.None, Act.Else("", "makes you one of Contact’s staff")),
    ];
}
