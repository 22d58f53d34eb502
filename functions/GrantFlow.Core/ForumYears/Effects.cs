using System.Collections.Immutable;
using GrantFlow.Core.Programmes;
using Kind = GrantFlow.Core.Programmes.ObligationKind;

namespace GrantFlow.Core.ForumYears;

/// <summary>A deed outside the aggregate, recorded together with the event that asks for it.</summary>
public abstract record Effect;

/// <summary>Render the MOU with the parties’ names and issue it.</summary>
public sealed record PrepareMou : Effect;

/// <summary>Bring the row of staff lists up to date.</summary>
public sealed record RefreshIndex : Effect;

/// <summary>Send a message of the pack to one person.</summary>
/// <param name="Occurrence">Tells this message from others of the same template: the number of its event.</param>
/// <param name="Obligation">What it is about, or none.</param>
/// <param name="Quarter">1 to 4, or 0.</param>
/// <param name="Note">The text that it passes on, by hash.</param>
public sealed record SendMessage(
    string Template, string Occurrence, PersonId To, Role Role, Kind? Obligation, int Quarter, DateTimeOffset? Deadline, Money? Amount, ContentHash? Note) : Effect;

/// <summary>What each event asks to be done outside.</summary>
public static class Effects
{
    private static readonly ImmutableArray<Role> Leads = [Role.ForumLead, Role.ForumSignatory];

    private static readonly ImmutableArray<Role> Signers = [Role.ForumSignatory, Role.ForumLead, Role.AuthoritySignatory, Role.AuthorityOfficer];

    /// <summary>All that a batch of events asks for, in order; the index is refreshed once.</summary>
    /// <param name="before">The state before the first of them.</param>
    public static IEnumerable<Effect> OfBatch(ForumYear before, IEnumerable<Event> batch)
    {
        var state = before;
        foreach (var happened in batch)
        {
            state = Evolution.Evolve(state, happened);
            foreach (var effect in Of(state, happened))
                yield return effect;
        }

        yield return new RefreshIndex();
    }

    /// <param name="state">As the event left it.</param>
    public static IEnumerable<Effect> Of(ForumYear state, Event happened)
    {
        if (happened is ApplicationApproved)
            yield return new PrepareMou();
        if (Letter(state, happened) is { } letter)
            foreach (var message in Address(state, letter))
                yield return message;
        if (LetterToAdviser(happened) is { } word)
            foreach (var message in Address(state, word))
                yield return message;
        if (happened is PersonChanged { Previous: { } previous } change)
            yield return Message(state, new Draft("person-changed", [change.Role]) { Note = change.Note }, previous, change.Role);
    }

    private static Draft? Letter(ForumYear state, Event happened) => happened switch
    {
        ApplicationSubmitted => new("application-received", [Role.ForumLead]),
        ApplicationApproved => new("application-approved", Leads),
        ApplicationRejected e => new("application-rejected", Leads) { Note = e.Note },
        ApplicationWithdrawn => new("application-withdrawn", [Role.ForumLead]),
        ApplicationLapsed => new("application-lapsed", [Role.ForumLead]),
        MouCountersigned => new("mou-complete", Signers),
        MouDeclined { Decliner: Party.Authority } e => new("mou-declined", Leads) { Note = e.Note },
        BankDetailsGiven => new("bank-change-noticed", [Role.ForumLead, Role.ForumSecond, Role.ForumSignatory]),
        AwardMade e => new("award-made", Leads) { Amount = e.Amount },
        TranchePaid e when e.Amount > Money.Zero => new("payment-sent", Leads) { Amount = e.Amount },
        SecondTrancheClaimed => new("claim-received", Leads),
        ClaimLapsed => new("claim-lapsed", Leads),
        UnderspendDecided e => new("underspend-decided", Leads) { Amount = e.Deduct, Note = e.Note },
        ReportAccepted e => new("report-accepted", [Role.ForumLead]) { Quarter = e.Quarter },
        MonitoringApproved e => new("underspend-confirmed", Leads) { Amount = e.Underspend },
        PlanChangeAgreed => new("plan-change-agreed", Leads),
        PlanChangeRefused e => new("plan-change-refused", Leads) { Note = e.Note },
        PersonChanged e => new("person-welcome", [e.Role]),
        LinkRequested e => new("new-link", [e.Role]) { Obligation = e.Task },
        ForumYearClosed => new("year-closed", Leads),
        _ => ObligationLetter(state, happened),
    };

    /// <summary>What the adviser should know at once, beside what the forum is told.</summary>
    private static Draft? LetterToAdviser(Event happened) => happened switch
    {
        ApplicationWithdrawn e => new("staff-withdrawn", [Role.Adviser]) { Note = e.Note },
        ApplicationLapsed => new("staff-lapsed", [Role.Adviser]),
        MouDeclined e => new("staff-mou-declined", [Role.Adviser]) { Note = e.Note },
        ClaimLapsed => new("staff-claim-lapsed", [Role.Adviser]),
        _ => null,
    };

    private static Draft? ObligationLetter(ForumYear state, Event happened) => happened switch
    {
        ObligationOpened e => OpeningLetter(state, e),
        ObligationExtended e => About(state, e.Obligation, "deadline-extended") with { Note = e.Note },
        ObligationWaived e => new("obligation-waived", [Role.ForumLead]) { Quarter = e.Quarter, Note = e.Note, Obligation = e.Kind },
        ReminderDue e => About(state, e.Obligation, e.Template) with { To = e.To },
        _ => null,
    };

    private static Draft About(ForumYear state, ObligationId id, string template)
    {
        var obligation = state.Find(id)!;
        return new(template, Debtors(obligation.Kind)) { Obligation = obligation.Kind, Quarter = obligation.Quarter, Deadline = obligation.Due };
    }

    private static Draft? OpeningLetter(ForumYear state, ObligationOpened e)
    {
        (string Template, ContentHash? Note)? letter = e.Kind switch
        {
            Kind.Application => state.ObligationCount == 1 ? ("invitation", null) : ("application-reopened", state.Note),
            Kind.ApplicationCorrection => ("changes-requested", state.Application!.Asked!.Note),
            Kind.Signature => ("mou-to-sign", state.Mou.Note),
            Kind.Countersignature => ("mou-to-countersign", null),
            Kind.BankDetails => state.Bank.GivenBy is null ? ("bank-details-needed", null) : ("bank-queried", state.Bank.Query),
            Kind.Report => ("report-opens", null),
            Kind.ReportCorrection => ("report-returned", state.ReportOf(e.Quarter).Asked!.Note),
            Kind.Claim => ("claim-opens", null),
            Kind.Monitoring => ("monitoring-opens", null),
            Kind.MonitoringCorrection => ("monitoring-returned", state.Monitoring.Asked!.Note),
            _ => null,
        };
        return letter is var (template, note)
            ? new(template, Debtors(e.Kind)) { Obligation = e.Kind, Quarter = e.Quarter, Deadline = e.Due, Note = note }
            : null;
    }

    /// <summary>Who is told first about what their party owes.</summary>
    private static ImmutableArray<Role> Debtors(Kind kind) => kind switch
    {
        Kind.Signature or Kind.Claim => [Role.ForumSignatory],
        Kind.Countersignature => [Role.AuthoritySignatory, Role.AuthorityOfficer],
        _ => ObligationOwners.Of(kind) == Party.Forum ? [Role.ForumLead] : [Role.Adviser],
    };

    /// <summary>One message a person, however many of the roles they hold. A role that nobody holds is passed over.</summary>
    private static IEnumerable<SendMessage> Address(ForumYear state, Draft letter) => letter.To
        .Where(state.People.ContainsKey)
        .DistinctBy(role => state.People[role])
        .Select(role => Message(state, letter, state.People[role], role));

    private static SendMessage Message(ForumYear state, Draft letter, PersonId to, Role role) =>
        new(letter.Template, state.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), to, role, letter.Obligation, letter.Quarter, letter.Deadline, letter.Amount, letter.Note);

    private sealed record Draft(string Template, ImmutableArray<Role> To)
    {
        public Kind? Obligation { get; init; }

        public int Quarter { get; init; }

        public DateTimeOffset? Deadline { get; init; }

        public Money? Amount { get; init; }

        public ContentHash? Note { get; init; }
    }
}
