using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Access.Routes;

/// <summary>Pages for people of a forum.</summary>
internal static class ForumRoutes
{
    public static readonly ImmutableArray<RouteRule> All =
    [
        new("/forum/{id}", ObjectCheck.OwnForumYear),
        new("/forum/{id}/bank", ObjectCheck.OwnForumYear, Act.Of("", typeof(GiveBankDetails), typeof(ChangeBankDetails)), Act.Else("Code", "mails a code", Roles.Forum)),
        new("/forum/{id}/file/{hash}", ObjectCheck.OwnFile),
        new("/forum/{id}/dates.ics", ObjectCheck.OwnForumYear),
        new("/forum/{id}/form/{form}", ObjectCheck.OwnForumYear),
        new("/forum/{id}/form/{form}/check", ObjectCheck.OwnForumYear,
            Act.Of("", typeof(SubmitApplication), typeof(SubmitReport), typeof(SubmitMonitoring), typeof(ClaimSecondTranche))),
        new("/forum/{id}/form/{form}/sent", ObjectCheck.OwnForumYear),
        new("/forum/{id}/form/{form}/{section}", ObjectCheck.OwnForumYear,
            Act.Else("", "saves a section", Roles.Forum), Act.Else("Mine", "saves a section over another’s", Roles.Forum)),
        new("/forum/{id}/mou", ObjectCheck.OwnForumYear, Act.Of("", typeof(SignMou)), Act.Else("Code", "mails a code", Role.ForumSignatory)),
        new("/forum/{id}/mou/decline", ObjectCheck.OwnForumYear, Act.Of("", typeof(DeclineMou))),
        new("/forum/{id}/mou/document", ObjectCheck.OwnForumYear),
        new("/forum/{id}/mou/pdf", ObjectCheck.OwnForumYear),
        new("/forum/{id}/mou/signed", ObjectCheck.OwnForumYear),
        new("/forum/{id}/people", ObjectCheck.OwnForumYear),
        new("/forum/{id}/people/{role}", ObjectCheck.OwnForumYear, Act.Of("", typeof(ChangePerson))),
        new("/forum/{id}/plan", ObjectCheck.OwnForumYear, Act.Of("", typeof(AskPlanChange))),
        new("/forum/{id}/withdraw", ObjectCheck.OwnForumYear, Act.Of("", typeof(WithdrawApplication))),
    ];
}
