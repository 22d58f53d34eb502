using GrantFlow.Core;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>Roles and parties as staff call them.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.System => "GrantFlow",
        Role.ForumLead => "Forum lead",
        Role.ForumSecond => "Second contact",
        Role.ForumSignatory => "Senior officer of the forum",
        Role.AuthorityOfficer => "Council officer",
        Role.AuthoritySignatory => "Council signatory",
        Role.AuthorityDirector => "Council director",
        Role.Adviser => "Adviser",
        Role.GrantsOfficer => "Grants officer",
        Role.Approver => "Approver",
        Role.Payer => "Payer",
        Role.Auditor => "Auditor",
        _ => "Programme lead",
    };

    public static string Of(Party party) => party switch
    {
        Party.Forum => "Forum",
        Party.Authority => "Council",
        Party.Contact => "Contact",
        _ => "GrantFlow",
    };
}
