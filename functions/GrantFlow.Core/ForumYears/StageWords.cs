using System.Collections.Immutable;

namespace GrantFlow.Core.ForumYears;

/// <summary>How a stage is told: to staff, to everybody else, and to somebody who asked for what cannot be done in it.</summary>
/// <param name="Hint">What to do instead; ends the refusal.</param>
public sealed record StageWording(Stage Stage, string Staff, string Public, string Hint);

public static class StageWords
{
    private static readonly ImmutableSortedDictionary<Stage, StageWording> ByStage = All().ToImmutableSortedDictionary(w => w.Stage, w => w);

    public static StageWording Of(Stage stage) => ByStage[stage];

    public static string ForStaff(Stage stage) => ByStage[stage].Staff;

    public static string ForPublic(Stage stage) => ByStage[stage].Public;

    private static IEnumerable<StageWording> All() =>
    [
        new(Stage.Uninvited, "Not invited", "Not started", "This forum has not been invited for this year. Contact can invite it."),
        new(Stage.Invited, "Invited", "Invited to apply", "The application has not been started. Start it first."),
        new(Stage.Drafting, "Writing application", "Application in progress", "The application has not been sent yet. Send it first."),
        new(Stage.Submitted, "To review", "With Contact", "The application is with Contact. Ask your adviser to send it back if something must change."),
        new(Stage.Returned, "Changes requested", "Changes requested", "Contact asked for changes to the application. Make them and send it again first."),
        new(Stage.Approved, "Approved", "Approved", "The application is approved and the award has not been made yet. Finish the MOU and the bank details first."),
        new(Stage.Awarded, "Awarded", "Grant awarded", "The grant has been awarded. Ask your adviser if something about it must change."),
        new(Stage.Closed, "Closed", "Year closed", "The year is closed and nothing in it can change any more. Ask Contact if something is wrong."),
        new(Stage.Rejected, "Rejected", "Not approved", "The application was not approved. Ask your adviser what you can do next."),
        new(Stage.Withdrawn, "Withdrawn", "Withdrawn", "The forum withdrew from this year. Ask your adviser if that was a mistake."),
        new(Stage.Lapsed, "Lapsed", "Closed without an application", "The application was not sent in time. Ask your adviser to open it again."),

        new(Stage.MouNotIssued, "MOU not issued", "MOU being prepared", "The MOU has not been issued yet. It follows when the application is approved."),
        new(Stage.MouIssued, "MOU with forum", "MOU to sign", "The forum has not signed the MOU yet. It signs first."),
        new(Stage.MouSigned, "MOU with authority", "MOU with the local authority", "The forum has signed. The local authority signs next."),
        new(Stage.MouComplete, "MOU complete", "MOU complete", "Both have signed the MOU already. If its text is wrong, Contact can issue a new version."),
        new(Stage.MouDeclined, "MOU declined", "MOU declined", "The MOU was declined. Contact will look at the reason and issue a new version."),

        new(Stage.BankMissing, "No bank details", "Bank details needed", "There are no bank details yet. The forum gives them first."),
        new(Stage.BankGiven, "Bank details to check", "Bank details being checked", "The bank details are being checked. Give new ones only if they changed."),
        new(Stage.BankVerified, "Bank details verified", "Bank details checked", "The bank details are checked already. Give new ones only if they changed."),

        new(Stage.TrancheWaiting, "Not open", "Not open yet", "This payment is not open yet. It opens on its date once the award is made."),
        new(Stage.ClaimOpen, "Claim open", "Ready to claim", "This payment has not been claimed. The senior officer claims it first."),
        new(Stage.TrancheReady, "To release", "Being checked", "This payment waits for an approver at Contact to release it."),
        new(Stage.TrancheReleased, "To pay", "Being paid", "This payment has been released and will be paid next."),
        new(Stage.TranchePaid, "Paid", "Paid", "This payment has been made already. It cannot be made twice."),
        new(Stage.TrancheLapsed, "Lapsed", "Not claimed", "The closing date for this claim has passed. It is the same for every forum. Ask your adviser about your plans."),

        new(Stage.ReportNotOpen, "Not open", "Not open yet", "This report opens on the day after its quarter ends."),
        new(Stage.ReportOpen, "Report due", "To do", "This report has not been sent yet."),
        new(Stage.ReportSubmitted, "Report to review", "With Contact", "This report is with Contact. Ask your adviser to send it back if something must change."),
        new(Stage.ReportReturned, "Report returned", "Changes requested", "Contact asked for changes to this report. Make them and send it again first."),
        new(Stage.ReportAccepted, "Report accepted", "Accepted", "This report has been accepted already. Nothing more is needed."),
        new(Stage.ReportWaived, "Report waived", "Not needed", "Contact agreed that this report is not needed."),
        new(Stage.ReportNotNeeded, "Before the award", "Not needed", "This quarter ended before the award was made, so it needs no report."),

        new(Stage.MonitoringNotOpen, "Not open", "Not open yet", "The monitoring return opens when the year has ended."),
        new(Stage.MonitoringOpen, "Monitoring due", "To do", "The monitoring return has not been sent yet."),
        new(Stage.MonitoringSubmitted, "Monitoring to review", "With Contact", "The monitoring return is with Contact. Ask your adviser to send it back if something must change."),
        new(Stage.MonitoringQueried, "Monitoring queried", "Changes requested", "Contact has a question about the monitoring return. Answer it and send the return again first."),
        new(Stage.MonitoringApproved, "Monitoring approved", "Approved", "The monitoring return is approved. Nothing more is needed."),

        new(Stage.PlanAsAgreed, "Plan as agreed", "As agreed", "No change to the spending plan is waiting for an answer."),
        new(Stage.PlanChangeAsked, "Plan change asked", "Change with your adviser", "A change to the spending plan is waiting for the adviser. Wait for that answer before asking for another."),
    ];
}
