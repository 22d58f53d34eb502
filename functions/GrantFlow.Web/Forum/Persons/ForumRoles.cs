using GrantFlow.Core;

namespace GrantFlow.Web.Forums.Persons;

/// <summary>The forum’s roles as its people call them.</summary>
public static class ForumRoles
{
    /// <summary>The role that an address names, or none.</summary>
    public static Role? Parse(string name) => Roles.Forum.Where(role => PathOf(role) == name).Select(role => (Role?)role).FirstOrDefault();

    public static string PathOf(Role role) => role switch
    {
        Role.ForumLead => "lead",
        Role.ForumSecond => "second-contact",
        _ => "senior-officer",
    };

    public static string Tell(Role role) => role switch
    {
        Role.ForumLead => "Lead",
        Role.ForumSecond => "Second contact",
        _ => "Senior officer",
    };

    public static string Does(Role role) => role switch
    {
        Role.ForumLead => "Gets our emails, fills in and sends the forms.",
        Role.ForumSecond => "Helps with the forms, and gets our emails when a deadline is close.",
        _ => "Signs the MOU and claims the second payment.",
    };
}
