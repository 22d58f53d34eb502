using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Forums;

/// <summary>What comes next in the year, in plain words.</summary>
public static class NextWords
{
    public static string Of(ForumYear state, Programme programme) => state.Stage switch
    {
        Stage.Invited or Stage.Drafting or Stage.Returned =>
            "When you send the application, Contact reads it and tells you by email what was decided.",
        Stage.Submitted => "Contact reads your application. You get an email when it is decided, or when something must change.",
        Stage.Approved => Approved(state),
        Stage.Awarded => Awarded(state, programme),
        Stage.Closed => "This year is closed. Keep your receipts. You will hear from Contact when the next year opens.",
        Stage.Rejected => "The application was not approved. Your adviser can tell you why and what you can do.",
        Stage.Withdrawn => "The forum withdrew from this year. If that was a mistake, tell your adviser.",
        _ => "The application was not sent in time. Your adviser can open it again.",
    };

    private static string Approved(ForumYear state) => state.Mou.Stage switch
    {
        Stage.MouNotIssued => "Contact prepares the MOU. You get an email when it is ready to sign.",
        Stage.MouIssued => "Your senior officer signs the MOU. Then your local authority signs it, and Contact makes the award.",
        Stage.MouSigned => "Your local authority signs the MOU next. Then Contact makes the award.",
        Stage.MouDeclined => "Contact looks at why the MOU was declined and sends a new version.",
        _ => "Contact makes the award next, and then the first payment.",
    };

    private static string Awarded(ForumYear state, Programme programme)
    {
        if (state.First.Stage != Stage.TranchePaid)
            return state.Bank.Stage == Stage.BankVerified
                ? "Contact makes the first payment next."
                : "Contact makes the first payment when your bank details are given and checked.";
        for (var quarter = 1; quarter <= state.Reports.Length; quarter++)
            if (state.ReportOf(quarter).Stage == Stage.ReportNotOpen)
                return $"The report for {Quarters.Tell(programme.Timetable, quarter)} opens at {London.Tell(programme.Timetable.ReportOpens(quarter))}.";
        return state.Monitoring.Stage == Stage.MonitoringNotOpen
            ? $"The yearly return opens at {London.Tell(programme.Timetable.MonitoringOpens)}."
            : "When Contact has approved your yearly return and everything is settled, the year is closed.";
    }
}
