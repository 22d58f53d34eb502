using GrantFlow.Core;

namespace GrantFlow.Web.Admin.Privacy;

/// <summary>Who answers requests about personal data.</summary>
internal static class PrivacyRights
{
    public static bool Hold(Actor actor) => actor.Roles.Contains(Role.ProgrammeLead);
}
