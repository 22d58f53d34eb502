using System.Collections.Immutable;
using Kind = GrantFlow.Core.Programmes.ObligationKind;

namespace GrantFlow.Core.ForumYears;

/// <summary>A deed outside the aggregate, recorded together with the event that asks for it.</summary>
public abstract record Effect;

/// <summary>Render the MOU with the parties’ names and issue it.</summary>
public sealed record PrepareMou : Effect;

/// <summary>Make the sealed copy of a complete MOU, with its certificate of signatures.</summary>
public sealed record SealMou(int Version) : Effect;

/// <summary>Bring the row of staff lists up to date.</summary>
public sealed record RefreshIndex : Effect;

/// <summary>Send a message of the pack to one person.</summary>
/// <param name="Occurrence">Tells this message from others of the same template: the number of its event.</param>
/// <param name="Obligation">What it is about, or none.</param>
/// <param name="Quarter">1 to 4, or 0.</param>
/// <param name="Note">The text that it passes on, by hash.</param>
public sealed record SendMessage(
    string Template, string Occurrence, PersonId To, Role Role, Kind? Obligation, int Quarter, DateTimeOffset? Deadline, Money? Amount, ContentHash? Note) : Effect
{
    /// <summary>All that it is about where that is more than one task, the most urgent first; that one is the message’s own obligation too.</summary>
    public ImmutableArray<OwedTask> Tasks { get; init; } = [];

    /// <summary>All that it says is owed: its tasks, or the one obligation that it is about, or nothing.</summary>
    public ImmutableArray<OwedTask> Owed() =>
        !Tasks.IsEmpty ? Tasks
        : Obligation is { } kind && Deadline is { } deadline ? [new(kind, Quarter, deadline)]
        : [];
}

/// <param name="Quarter">1 to 4, or 0.</param>
public sealed record OwedTask(Kind Kind, int Quarter, DateTimeOffset Deadline);

/// <summary>What each event asks to be done outside.</summary>
public static class Effects
{
    private static readonly ImmutableArray<Role> Leads = [Role.ForumLead, Role.ForumSignatory];

    private static readonly ImmutableArray<Role> Signers = [Role.ForumSignatory, Role.ForumLead, Role.AuthoritySignatory, Role.AuthorityOfficer];

    /// <summary>All that a batch of events asks for, in order; reminders are collected, one message a person, and the index is refreshed once.</summary>
    /// <param name="before">The state before the first of them.</param>
    public static IEnumerable<Effect> OfBatch(ForumYear before, IEnumerable<Event> batch)
    {
        var state = before;
        var reminders = new List<Letter>();
        foreach (var happened in batch)
        {
            state = Evolution.Evolve(state, happened);
            if (happened is ReminderDue due)
                reminders.Add(Letters.About(state, due.Obligation, due.Template) with { To = due.To });
            foreach (var effect in Of(state, happened))
                yield return effect;
        }

        foreach (var message in Letters.Collect(state, reminders))
            yield return message;
        yield return new RefreshIndex();
    }

    /// <param name="state">As the event left it.</param>
    private static IEnumerable<Effect> Of(ForumYear state, Event happened)
    {
        if (happened is ApplicationApproved)
            yield return new PrepareMou();
        if (happened is MouCountersigned signed)
            yield return new SealMou(signed.Version);
        if (LetterOf(state, happened) is { } letter)
            foreach (var message in Letters.Address(state, letter))
                yield return message;
        if (LetterToAdviser(happened) is { } word)
            foreach (var message in Letters.Address(state, word))
                yield return message;
        if (happened is PersonChanged change)
            foreach (var message in LettersOfChange(state, change))
                yield return message;
    }

    private static IEnumerable<SendMessage> LettersOfChange(ForumYear state, PersonChanged change)
    {
        yield return Letters.Message(state, WelcomeLetter(state, change), change.Person, change.Role);
        if (change.Previous is { } previous)
            yield return Letters.Message(state, new Letter("person-changed", [change.Role]) { Note = change.Note }, previous, change.Role);
    }

    private static Letter? LetterOf(ForumYear state, Event happened) => happened switch
    {
        ApplicationSubmitted => new("application-received", [Role.ForumLead]),
        ApplicationApproved => new("application-approved", Leads),
        ApplicationRejected e => new("application-rejected", Leads) { Note = e.Note },
        ApplicationWithdrawn => new("application-withdrawn", [Role.ForumLead]),
        ApplicationLapsed => new("application-lapsed", [Role.ForumLead]),
        MouSealed => new("mou-complete", Signers),
        MouDeclined { Decliner: Party.Authority } e => new("mou-declined", Leads) { Note = e.Note },
        BankDetailsGiven => new("bank-change-noticed", [Role.ForumLead, Role.ForumSecond, Role.ForumSignatory]),
        AwardMade e => new("award-made", Leads) { Amount = e.Amount },
        TranchePaid e when e.Amount > Money.Zero => new("payment-sent", Leads) { Amount = e.Amount },
        SecondTrancheClaimed => new("claim-received", Leads),
        ClaimLapsed => new("claim-lapsed", Leads),
        UnderspendDecided e => new("underspend-decided", Leads) { Amount = e.Deduct, Note = e.Note },
        ReportSubmitted e => new("report-received", [Role.ForumLead]) { Quarter = e.Quarter },
        ReportAccepted e => new("report-accepted", [Role.ForumLead]) { Quarter = e.Quarter },
        MonitoringSubmitted => new("monitoring-received", Leads),
        MonitoringApproved { Underspend.Pence: 0 } => new("monitoring-accepted", Leads),
        MonitoringApproved e => new("underspend-confirmed", Leads) { Amount = e.Underspend },
        PlanChangeAgreed => new("plan-change-agreed", Leads),
        PlanChangeRefused e => new("plan-change-refused", Leads) { Note = e.Note },
        LinkRequested e => new("new-link", [e.Role]) { Obligation = e.Task },
        ForumYearClosed => new("year-closed", Leads),
        _ => ObligationLetter(state, happened),
    };

    /// <summary>Whoever passes their own signature on has it done at once, so the other is told of the task itself.</summary>
    private static Letter WelcomeLetter(ForumYear state, PersonChanged e)
    {
        var task = Delegations.TaskOf(state, e.Role);
        return task is not null && e.Previous.Equals(e.By)
            ? new("delegation", [e.Role]) { Obligation = task, Note = e.Note }
            : new("person-welcome", [e.Role]);
    }

    /// <summary>What the adviser should know at once, beside what the forum is told.</summary>
    private static Letter? LetterToAdviser(Event happened) => happened switch
    {
        ApplicationWithdrawn e => new("staff-withdrawn", [Role.Adviser]) { Note = e.Note },
        ApplicationLapsed => new("staff-lapsed", [Role.Adviser]),
        MouDeclined e => new("staff-mou-declined", [Role.Adviser]) { Note = e.Note },
        ClaimLapsed => new("staff-claim-lapsed", [Role.Adviser]),
        _ => null,
    };

    private static Letter? ObligationLetter(ForumYear state, Event happened) => happened switch
    {
        ObligationOpened e => OpeningLetter(state, e),
        ObligationExtended e => Letters.About(state, e.Obligation, "deadline-extended") with { Note = e.Note },
        ObligationWaived e => new("obligation-waived", [Role.ForumLead]) { Quarter = e.Quarter, Note = e.Note, Obligation = e.Kind },
        _ => null,
    };

    private static Letter? OpeningLetter(ForumYear state, ObligationOpened e)
    {
        (string Template, ContentHash? Note)? letter = e.Kind switch
        {
            Kind.Application => state.ObligationCount == 1 ? ("invitation", null) : ("application-reopened", state.Note),
            Kind.ApplicationCorrection => ("changes-requested", state.Application!.Asked!.Note),
            Kind.Signature => ("mou-to-sign", state.Mou.Note),
            Kind.Countersignature => ("mou-to-countersign", null),
            Kind.BankDetails => state.Bank.GivenBy is null ? ("bank-details-needed", null) : ("bank-queried", state.Bank.Query),
            Kind.ReportCorrection => ("report-returned", state.ReportOf(e.Quarter).Asked!.Note),
            Kind.MonitoringCorrection => ("monitoring-returned", state.Monitoring.Asked!.Note),
            _ => null,
        };
        return letter is var (template, note)
            ? new(template, Letters.Debtors(e.Kind)) { Obligation = e.Kind, Quarter = e.Quarter, Deadline = e.Due, Note = note }
            : null;
    }
}
