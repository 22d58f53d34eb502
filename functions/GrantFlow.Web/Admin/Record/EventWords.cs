using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Web.Admin.Shared;

namespace GrantFlow.Web.Admin.Record;

/// <summary>What happened, in plain words.</summary>
public static class EventWords
{
    public static string Of(Event happened, Programme programme) => happened switch
    {
        ForumInvited => "Invited the forum to apply",
        ApplicationStarted => "Started the application",
        ApplicationSubmitted e => $"Sent the application and asked for {e.Requested}",
        ApplicationReturned e => $"Sent the application back: {Sections(e.Sections, programme, FormKind.Application)}",
        ApplicationApproved => "Approved the application",
        ApplicationRejected => "Rejected the application",
        ApplicationWithdrawn => "Withdrew the application",
        ApplicationLapsed => "The application lapsed",
        ApplicationReopened e => $"Opened the application again until {London.Tell(e.Due)}",
        AwardMade e => $"Awarded {e.Amount}: {e.First} first, then {e.Second}",
        ForumYearClosed => "Closed the year",
        MouIssued e => $"Issued version {e.Version} of the MOU",
        MouSigned { Manner: Manner.OnPaper } => "Recorded that the forum signed the MOU on paper",
        MouSigned => "Signed the MOU for the forum",
        MouCountersigned { Manner: Manner.OnPaper } => "Recorded that the council signed the MOU on paper",
        MouCountersigned => "Signed the MOU for the council",
        MouDeclined { Evidence: not null } e => $"Recorded that the {RoleWords.Of(e.Decliner).ToLowerInvariant()} declined the MOU on paper",
        MouDeclined => "Declined the MOU",
        MouSealed e => $"Sealed version {e.Version} of the MOU",
        BankDetailsGiven => "Gave bank details",
        BankDetailsVerified => "Verified the bank details",
        BankDetailsQueried => "Asked about the bank details",
        TrancheReleased e => $"Released the {Name(e.Tranche)} payment of {e.Amount}",
        TranchePaid e => $"Paid the {Name(e.Tranche)} payment of {e.Amount}, reference {e.Reference}",
        ClaimOpened => "The claim of the second payment opened",
        SecondTrancheClaimed => "Claimed the second payment",
        ClaimLapsed => "The claim of the second payment lapsed",
        UnderspendDecided e => $"Decided to take {e.Deduct} off the second payment, with {e.ToRecover} to recover",
        ReportOpened e => $"The report for quarter {e.Quarter} opened",
        ReportSubmitted e => $"Sent the report for quarter {e.Quarter}: {e.Spent} spent",
        ReportReturned e => $"Sent back the report for quarter {e.Quarter}: {Sections(e.Sections, programme, FormKind.Report)}",
        ReportAccepted e => $"Accepted the report for quarter {e.Quarter}",
        MonitoringOpened => "The yearly return opened",
        MonitoringSubmitted e => $"Sent the yearly return: {e.Spent} spent",
        MonitoringQueried e => $"Asked about the yearly return: {Sections(e.Sections, programme, FormKind.Monitoring)}",
        MonitoringApproved e => $"Approved the yearly return with an underspend of {e.Underspend}",
        PlanChangeAsked => "Asked to change the spending plan",
        PlanChangeAgreed => "Agreed the change of the spending plan",
        PlanChangeRefused => "Refused the change of the spending plan",
        PersonChanged e => $"Named somebody else: {RoleWords.Of(e.Role).ToLowerInvariant()}",
        PersonProposed e => $"Named somebody who is to sign: {RoleWords.Of(e.Role).ToLowerInvariant()}. A colleague has to confirm it",
        ProposalWithdrawn e => $"Took back who was to sign: {RoleWords.Of(e.Role).ToLowerInvariant()}",
        AccessRevoked e => $"Ended the links and sessions of the {RoleWords.Of(e.Role).ToLowerInvariant()}",
        LinkRequested e => $"Had a new link sent to the {RoleWords.Of(e.Role).ToLowerInvariant()}",
        RemindersPaused e => $"Paused reminders until {London.Tell(London.Date(e.Until))}",
        RemindersResumed => "Started reminders again",
        PublicationRestricted { Withheld.IsEmpty: true } => "Had everything published again",
        PublicationRestricted e => $"Kept out of published data: {string.Join(", ", e.Withheld.Select(part => part.ToString().ToLowerInvariant()))}",
        PriorYearRecorded e => $"Recorded last year: {e.Prior.Underspend} left over, yearly return {(e.Prior.Monitoring == PriorMonitoring.Settled ? "settled" : "not approved")}",
        _ => OfObligation(happened, programme),
    };

    /// <summary>What went along with something else, and is told only where everything is.</summary>
    public static bool IsAside(Event happened) => happened is ObligationOpened or ObligationEnded;

    /// <summary>The words that somebody wrote with it, by hash, or none.</summary>
    public static ContentHash? NoteOf(Event happened) => happened switch
    {
        ApplicationReturned e => e.Note,
        ApplicationRejected e => e.Note,
        ApplicationWithdrawn e => e.Note,
        ApplicationReopened e => e.Note,
        MouIssued e => e.Note,
        MouDeclined e => e.Note,
        BankDetailsQueried e => e.Note,
        UnderspendDecided e => e.Note,
        ReportReturned e => e.Note,
        MonitoringQueried e => e.Note,
        PlanChangeRefused e => e.Note,
        ObligationExtended e => e.Note,
        ObligationWaived e => e.Note,
        RemindersPaused e => e.Note,
        PersonChanged e => e.Note,
        PersonProposed e => e.Note,
        AccessRevoked e => e.Note,
        PublicationRestricted e => e.Note,
        _ => null,
    };

    private static string OfObligation(Event happened, Programme programme) => happened switch
    {
        ObligationOpened e => $"Owed from now: {Owed(e.Kind, e.Quarter, programme)}, by {London.Tell(e.Due)}",
        ObligationEnded e => $"No longer owed ({e.Ending.ToString().ToLowerInvariant()}): {Owed(e.Obligation, programme)}",
        ObligationExtended e => $"Moved a deadline to {London.Tell(e.Due)}: {Owed(e.Obligation, programme)}",
        ObligationWaived e => $"Waived: {Owed(e.Kind, e.Quarter, programme)}",
        ReminderDue e => $"Message “{TemplateWords.Of(e.Template)}” to the {string.Join(" and the ", e.To.Select(role => RoleWords.Of(role).ToLowerInvariant()))}: {Owed(e.Obligation, programme)}",
        _ => "Something that this page has no words for yet",
    };

    private static string Owed(ObligationKind kind, int quarter, Programme programme) =>
        programme.Obligations[kind].Title + (quarter == 0 ? "" : $" for quarter {quarter}");

    /// <summary>The id holds the kind: <c>Report-7</c>.</summary>
    private static string Owed(ObligationId id, Programme programme) =>
        Enum.TryParse<ObligationKind>(id.Value.Split('-')[0], out var kind) ? Owed(kind, 0, programme) : id.Value;

    private static string Name(Tranche tranche) => tranche == Tranche.First ? "first" : "second";

    private static string Sections(IEnumerable<string> sections, Programme programme, FormKind kind) =>
        string.Join(", ", sections.Select(id => programme.Forms[kind].Section(id)?.Title ?? id));
}
