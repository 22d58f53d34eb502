using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>Yellow waits for Contact, blue for somebody outside, green is done, red has stopped.</summary>
public static class StageColours
{
    public static TagColour Of(Stage stage) => stage switch
    {
        Stage.Submitted or Stage.BankGiven or Stage.TrancheReady or Stage.TrancheReleased or Stage.ReportSubmitted
            or Stage.MonitoringSubmitted or Stage.PlanChangeAsked => TagColour.Yellow,
        Stage.Invited or Stage.Drafting or Stage.Returned or Stage.MouIssued or Stage.MouSigned or Stage.BankMissing or Stage.ClaimOpen
            or Stage.ReportOpen or Stage.ReportReturned or Stage.MonitoringOpen or Stage.MonitoringQueried => TagColour.Blue,
        Stage.Approved => TagColour.Teal,
        Stage.Awarded or Stage.Closed or Stage.MouComplete or Stage.BankVerified or Stage.TranchePaid or Stage.ReportAccepted
            or Stage.MonitoringApproved => TagColour.Green,
        Stage.Rejected or Stage.Withdrawn or Stage.Lapsed or Stage.MouDeclined or Stage.TrancheLapsed => TagColour.Red,
        _ => TagColour.Grey,
    };
}
