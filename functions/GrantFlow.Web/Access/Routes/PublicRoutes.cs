using System.Collections.Immutable;

namespace GrantFlow.Web.Access.Routes;

/// <summary>Pages for anybody, and the doors behind emailed links.</summary>
internal static class PublicRoutes
{
    public static readonly ImmutableArray<RouteRule> All =
    [
        new("/", ObjectCheck.None),
        new("/accessibility", ObjectCheck.None),
        new("/privacy", ObjectCheck.None),
        new("/problems/{code:int}", ObjectCheck.None),
        new("/register", ObjectCheck.None),
        new("/register.json", ObjectCheck.None),
        new("/register/360giving.csv", ObjectCheck.None),
        new("/register/360giving.json", ObjectCheck.None),
        new("/register/awards", ObjectCheck.None),
        new("/verify", ObjectCheck.None, Act.Else("", "looks at a file and keeps nothing")),
        new("/sign-out", ObjectCheck.None, Act.Else("", "ends this browser’s sessions"), Act.Else("Forget", "has this browser forgotten")),
        new("/sign-out/everywhere", ObjectCheck.None, Act.Else("", "ends all sessions and remembered browsers of whoever is signed in")),
        new("/code", ObjectCheck.Token, Act.Else("", "opens a session with a code, in the browser that asked for it"), Act.Else("New", "mails another code to the registered address")),
        new("/confirm", ObjectCheck.None, Act.Else("", "mails a code to whoever is signed in")),
        new("/link/{token}", ObjectCheck.Token, Act.Else("", "mails a code to the link’s person, or opens a session in a browser that is remembered as theirs")),
        new("/link/{token}/new", ObjectCheck.Token, Act.Else("", "mails a new link to the registered address")),
    ];
}
