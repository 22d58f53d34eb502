using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>The rule book. Given a state and an instruction: what happens, or why not.</summary>
public static class Decider
{
    public static Decision Decide(ForumYear state, Instruction instruction, Programme programme)
    {
        var refusal = Admission.Refuse(state, instruction) ?? Clockwork.Refuse(state, instruction, programme);
        if (refusal is not null)
            return new Decision.Refused(refusal);
        var ruling = Rule(new Case(state, programme, instruction.Actor, instruction.At), instruction.Command);
        return ruling.Refusal is { } refused
            ? new Decision.Refused(refused)
            : new Decision.Accepted(WithObligations(state, ruling.Events, instruction, programme));
    }

    private static Ruling Rule(Case now, Command command) => command switch
    {
        InviteForum c => ApplicationRules.Invite(now, c),
        StartApplication => Ruling.Of(new ApplicationStarted()),
        SubmitApplication c => ApplicationRules.Submit(now, c),
        ReturnApplication c => ApplicationRules.Return(c),
        ApproveApplication => Ruling.Of(new ApplicationApproved()),
        RejectApplication c => Ruling.Of(new ApplicationRejected(c.Note)),
        WithdrawApplication c => ApplicationRules.Withdraw(now, c),
        LapseApplication => Ruling.Of(new ApplicationLapsed()),
        ReopenApplication c => ApplicationRules.Reopen(now, c),
        MakeAward c => MoneyRules.Award(now, c),
        CloseForumYear => now.Behind(GatedAct.Close, new ForumYearClosed()),
        IssueMou c => Ruling.Of(new MouIssued(1, c.Document)),
        ReissueMou c => MouRules.Reissue(now, c),
        SignMou c => MouRules.Sign(now, c, Manner.Online),
        CountersignMou c => MouRules.Countersign(now, c, Manner.Online),
        DeclineMou c => MouRules.Decline(now, now.Actor.Party, c.Note, null),
        RecordForumSignature c => MouRules.Sign(now, new SignMou(c.Document, c.Evidence), Manner.OnPaper),
        RecordAuthoritySignature c => MouRules.Countersign(now, new CountersignMou(c.Document, c.Evidence), Manner.OnPaper),
        RecordRefusal c => MouRules.Decline(now, c.For, c.Note, c.Evidence),
        KeepSealedMou c => MouRules.Seal(now, c),
        GiveBankDetails c => Ruling.Of(new BankDetailsGiven(c.Details)),
        ChangeBankDetails c => Ruling.Of(new BankDetailsGiven(c.Details)),
        VerifyBankDetails c => MoneyRules.Verify(now, c),
        QueryBankDetails c => Ruling.Of(new BankDetailsQueried(c.Note)),
        ReleaseTranche c => MoneyRules.Release(now, c),
        PayTranche c => MoneyRules.Pay(now, c),
        OpenClaim => Ruling.Of(new ClaimOpened()),
        ClaimSecondTranche c => MoneyRules.Claim(now, c),
        LapseClaim => Ruling.Of(new ClaimLapsed()),
        DecideUnderspend c => MoneyRules.DecideUnderspend(now, c),
        RecordPriorYear c => MoneyRules.RecordPriorYear(c),
        OpenReport c => Ruling.Of(new ReportOpened(c.Quarter, now.Programme.Timetable.ReportOpens(c.Quarter))),
        SubmitReport c => ReportRules.Submit(c),
        ReturnReport c => ReportRules.Return(c),
        AcceptReport c => Ruling.Of(new ReportAccepted(c.Quarter)),
        OpenMonitoring => Ruling.Of(new MonitoringOpened()),
        SubmitMonitoring c => ReportRules.SubmitMonitoring(c),
        QueryMonitoring c => ReportRules.QueryMonitoring(c),
        ApproveMonitoring c => ReportRules.ApproveMonitoring(now, c),
        AskPlanChange c => ReportRules.AskPlanChange(now, c),
        AgreePlanChange => Ruling.Of(new PlanChangeAgreed()),
        RefusePlanChange c => Ruling.Of(new PlanChangeRefused(c.Note)),
        ExtendObligation c => KeepingRules.Extend(now, c),
        WaiveObligation c => KeepingRules.Waive(now, c),
        Remind => KeepingRules.Remind(now),
        PauseReminders c => KeepingRules.Pause(now, c),
        ResumeReminders => KeepingRules.Resume(now),
        RestrictPublication c => KeepingRules.Restrict(now, c),
        ChangePerson c => PeopleRules.Change(now, c),
        ConfirmPerson c => PeopleRules.Confirm(now, c),
        WithdrawProposal c => PeopleRules.Withdraw(now, c),
        RevokeAccess c => PeopleRules.Revoke(now, c),
        _ => PeopleRules.RequestLink(now, (RequestLink)command),
    };

    /// <summary>Each event, stamped, and after it what it makes owed or settles.</summary>
    private static ImmutableArray<Event> WithObligations(ForumYear state, ImmutableArray<Event> events, Instruction instruction, Programme programme)
    {
        var all = ImmutableArray.CreateBuilder<Event>();
        foreach (var happened in events)
        {
            Add(happened);
            foreach (var consequence in Obligations.Follow(state, all[^1], programme))
                Add(consequence);
        }

        return all.ToImmutable();

        void Add(Event happened)
        {
            var stamped = happened with { At = instruction.At, By = instruction.Actor.Person };
            state = Evolution.Evolve(state, stamped);
            all.Add(stamped);
        }
    }
}

/// <summary>What a rule looks at.</summary>
internal sealed record Case(ForumYear State, Programme Programme, Actor Actor, DateTimeOffset At)
{
    /// <summary>These events if every gate before the act is open, else a refusal that names the others.</summary>
    public Ruling Behind(GatedAct act, params Event[] events) =>
        Gates.Refuse(act, State, Programme, At) is { } refusal ? Ruling.No(refusal) : Ruling.Of(events);
}

/// <summary>What a rule answers.</summary>
internal sealed record Ruling(ImmutableArray<Event> Events, Refusal? Refusal)
{
    public static Ruling Of(params Event[] events) => new([.. events], null);

    public static Ruling No(Refusal refusal) => new([], refusal);

    public static Ruling No(string name, string sentence) => No(new Refusal(name, sentence));
}
