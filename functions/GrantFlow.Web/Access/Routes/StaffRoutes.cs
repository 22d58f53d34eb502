using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;

namespace GrantFlow.Web.Access.Routes;

/// <summary>Pages for Contact's staff. Whoever holds a role of Contact's reads all of them; the auditor does no more.</summary>
internal static class StaffRoutes
{
    private const string Year = "/staff/forum-years/{id}";

    public static readonly ImmutableArray<RouteRule> All =
    [
        new("/staff", ObjectCheck.None),
        new("/staff/tasks", ObjectCheck.None),
        new("/staff/forum-years", ObjectCheck.None),
        new("/staff/messages", ObjectCheck.None),
        new("/staff/messages/preview", ObjectCheck.None),
        new("/staff/messages/preview/{template}", ObjectCheck.None),
        new("/staff/messages/preview/{template}/html", ObjectCheck.None),
        new("/staff/privacy", ObjectCheck.None, Act.Else("", "looks a person up by their address", Role.ProgrammeLead)),
        new("/staff/mail/{message}", ObjectCheck.None, Act.Else("", "settles a mail of the day of which nobody can tell", DeliveryRights.Allowed)),
        new("/staff/mail/addresses/{person}", ObjectCheck.None,
            Act.Else("Correct", "changes a colleague’s address that does not work", DeliveryRights.Allowed),
            Act.Else("Again", "tries a colleague’s address again", DeliveryRights.Allowed)),
        new("/staff/effects", ObjectCheck.None, Act.Else("", "tries stuck work again", Role.GrantsOfficer)),
        new("/staff/privacy/{person}", ObjectCheck.None, Act.Else("Erase", "erases a person who asked for it", Role.ProgrammeLead)) { ReadBy = [Role.ProgrammeLead] },
        new("/staff/return", ObjectCheck.None),
        new("/api/v1/openapi.json", ObjectCheck.None),
        new("/api/v1/forum-years", ObjectCheck.None),
        new("/api/v1/forum-years/{id}", ObjectCheck.AnyForumYear),
        new("/api/v1/forum-years/{id}/messages", ObjectCheck.AnyForumYear),
        new("/api/v1/forum-years/{id}/money", ObjectCheck.AnyForumYear),
        new("/api/v1/forum-years/{id}/obligations", ObjectCheck.AnyForumYear),
        new(Year, ObjectCheck.AnyForumYear),
        new(Year + "/addresses/{person}", ObjectCheck.PartOfForumYear,
            Act.Else("Correct", "changes an address that does not work", DeliveryRights.Allowed),
            Act.Else("Again", "tries an address again", DeliveryRights.Allowed)),
        new(Year + "/application", ObjectCheck.AnyForumYear,
            Act.Of("Approve", typeof(ApproveApplication)), Act.Of("Reject", typeof(RejectApplication)), Act.Of("Return", typeof(ReturnApplication))),
        new(Year + "/award", ObjectCheck.AnyForumYear, Act.Else("Split", "works out the two payments; changes nothing"), Act.Of("Award", typeof(MakeAward))),
        new(Year + "/bank", ObjectCheck.AnyForumYear,
            Act.Of("Verify", typeof(VerifyBankDetails)), Act.Of("Query", typeof(QueryBankDetails)), Act.Of("Enter", typeof(GiveBankDetails), typeof(ChangeBankDetails))),
        new(Year + "/case-file.zip", ObjectCheck.AnyForumYear),
        new(Year + "/claim", ObjectCheck.AnyForumYear),
        new(Year + "/close", ObjectCheck.AnyForumYear, Act.Of("", typeof(CloseForumYear))),
        new(Year + "/deadlines/{obligation}", ObjectCheck.PartOfForumYear, Act.Of("Extend", typeof(ExtendObligation)), Act.Of("Waive", typeof(WaiveObligation))),
        new(Year + "/file/{hash:length(64)}", ObjectCheck.PartOfForumYear),
        new(Year + "/messages/{message}", ObjectCheck.PartOfForumYear, Act.Else("", "settles a message of which nobody can tell", DeliveryRights.Allowed)),
        new(Year + "/monitoring", ObjectCheck.AnyForumYear, Act.Of("Approve", typeof(ApproveMonitoring)), Act.Of("Return", typeof(QueryMonitoring))),
        new(Year + "/mou", ObjectCheck.AnyForumYear, Act.Of("", typeof(ReissueMou))),
        new(Year + "/mou/paper", ObjectCheck.AnyForumYear, Act.Of("", typeof(RecordForumSignature), typeof(RecordAuthoritySignature), typeof(RecordRefusal))),
        new(Year + "/pause", ObjectCheck.AnyForumYear, Act.Of("", typeof(PauseReminders)), Act.Of("Resume", typeof(ResumeReminders))),
        new(Year + "/payments/{tranche:regex(^(first|second)$)}", ObjectCheck.AnyForumYear,
            Act.Of("Release", typeof(ReleaseTranche)), Act.Of("Pay", typeof(PayTranche))),
        new(Year + "/people", ObjectCheck.AnyForumYear, Act.Of("", typeof(ChangePerson)), Act.Of("Link", typeof(RequestLink)),
            Act.Of("Confirm", typeof(ConfirmPerson)), Act.Of("Withdraw", typeof(WithdrawProposal)), Act.Of("Revoke", typeof(RevokeAccess))),
        new(Year + "/plan", ObjectCheck.AnyForumYear, Act.Of("Agree", typeof(AgreePlanChange)), Act.Of("Refuse", typeof(RefusePlanChange))),
        new(Year + "/prior-year", ObjectCheck.AnyForumYear, Act.Of("", typeof(RecordPriorYear))),
        new(Year + "/publication", ObjectCheck.AnyForumYear, Act.Of("", typeof(RestrictPublication))),
        new(Year + "/reopen", ObjectCheck.AnyForumYear, Act.Of("", typeof(ReopenApplication))),
        new(Year + "/reports/{quarter:int:range(1,4)}", ObjectCheck.AnyForumYear, Act.Of("Accept", typeof(AcceptReport)), Act.Of("Return", typeof(ReturnReport))),
        new(Year + "/underspend", ObjectCheck.AnyForumYear, Act.Of("", typeof(DecideUnderspend))),
    ];
}
