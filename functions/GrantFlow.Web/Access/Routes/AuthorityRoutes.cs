using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Access.Routes;

/// <summary>Pages for people of a local authority.</summary>
internal static class AuthorityRoutes
{
    public static readonly ImmutableArray<RouteRule> All =
    [
        new("/authority/{id}", ObjectCheck.OwnForumYear),
        new("/authority/{id}/dates.ics", ObjectCheck.OwnForumYear),
        new("/authority/{id}/decline", ObjectCheck.OwnForumYear, Act.Of("", typeof(DeclineMou))),
        new("/authority/{id}/document", ObjectCheck.OwnForumYear),
        new("/authority/{id}/pdf", ObjectCheck.OwnForumYear),
        new("/authority/{id}/signed", ObjectCheck.OwnForumYear),
        new("/authority/{id}/people", ObjectCheck.OwnForumYear, Act.Of("", typeof(ChangePerson))),
        new("/authority/{id}/sign", ObjectCheck.OwnForumYear, Act.Of("", typeof(CountersignMou)), Act.Else("Code", "mails a code", Role.AuthoritySignatory)),
    ];
}
