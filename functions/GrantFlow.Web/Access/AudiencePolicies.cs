using GrantFlow.Core;
using Microsoft.AspNetCore.Authorization;

namespace GrantFlow.Web.Access;

/// <summary>Who may enter, by audience.</summary>
public static class AudiencePolicies
{
    public static string Name(Audience audience) => $"audience:{audience}";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Name(Audience.Forum), policy => Require(policy, WebSchemes.Link, Party.Forum));
        options.AddPolicy(Name(Audience.Authority), policy => Require(policy, WebSchemes.Link, Party.Authority));
        options.AddPolicy(Name(Audience.Staff), policy => Require(policy, WebSchemes.Staff, Party.Contact).RequireClaim(SessionClaims.Role));
        options.AddPolicy(Name(Audience.Nobody), policy => policy.AddAuthenticationSchemes(WebSchemes.Link, WebSchemes.Staff).RequireAssertion(_ => false));
    }

    private static AuthorizationPolicyBuilder Require(AuthorizationPolicyBuilder policy, string scheme, Party party) => policy
        .AddAuthenticationSchemes(scheme)
        .RequireAuthenticatedUser()
        .RequireClaim(SessionClaims.Party, party.ToString());
}
