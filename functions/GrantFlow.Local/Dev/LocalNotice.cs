using System.Collections.Immutable;
using GrantFlow.Web.Components;
using GrantFlow.Web.Shared;

namespace GrantFlow.Local.Dev;

/// <summary>Says above every page that this is the local host, and leads to what only it has.</summary>
internal sealed class LocalNotice : ISiteNotice
{
    public string Text => "Local host: nothing leaves this machine";

    public ImmutableArray<Crumb> Links { get; } =
    [
        new("Mailbox", "/dev/mail"), new("Clock", "/dev/clock"), new("Sign in as staff", "/dev/sign-in"),
    ];
}
