using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.Tests;

/// <summary>What holds of every forum year at every moment. It is worked out from the events anew, not from what the state remembers.</summary>
internal sealed class Invariants
{
    private readonly HashSet<ObligationId> _numbered = [];
    private readonly HashSet<PersonId> _reviewers = [];
    private readonly Dictionary<Tranche, PersonId> _releasers = [];
    private PersonId _submitter, _signer, _enterer;
    private DateTimeOffset? _pausedUntil;

    public Invariants(IEnumerable<Event> history)
    {
        foreach (var happened in history)
            Learn(happened);
    }

    public void Hold(ForumYear before, ImmutableArray<Event> events)
    {
        var state = before;
        foreach (var happened in events)
        {
            Allow(state, happened);
            Learn(happened);
            state = Evolution.Evolve(state, happened);
        }

        HoldInMoney(state);
        Assert.Equal(state.Obligations.Length, state.Obligations.DistinctBy(owed => (owed.Kind, owed.Quarter)).Count());
        Assert.True(!state.IsOver || state.Obligations.IsEmpty, "Something is owed after the end.");
        Assert.True(state.IsOver || state.Proposed.IsEmpty == state.Find(ObligationKind.PersonConfirmation) is null, "Who waits to be confirmed is nobody’s task.");
        Assert.True(state.Find(ObligationKind.Delegation) is null || state.Mou.Stage is Stage.MouIssued or Stage.MouSigned, "A hand-over is chased where there is nothing to sign.");
        Assert.All(state.Obligations, owed => Assert.InRange(owed.NextStep, Obligation.Unannounced, TestProgramme.RuleOf(owed.Kind).Ladder.Length));
        Assert.All(Effects.OfBatch(before, events).OfType<SendMessage>().Where(_ => events[0] is ReminderDue).GroupBy(message => message.To), messages => Assert.Single(messages));
        // Every effect that the batch asks for can be told without a hole in it.
        Assert.All(Effects.OfBatch(before, events).OfType<SendMessage>(), message => Assert.True(state.People.ContainsValue(message.To) || Roles.Desks.Any(role => message.To == PersonId.Desk(role)) || events.Any(e => e is PersonChanged)));
    }

    /// <summary>What is due may be done, and once it is done time asks for something later or for nothing.</summary>
    public static void HoldInTime(ForumYear state, DateTimeOffset now)
    {
        var programme = TestProgramme.Is;
        for (var left = 60; ; left--)
        {
            Assert.True(left > 0, "Time asks for the same again and again.");
            var due = Clockwork.Due(state, programme, now).ToList();
            var next = Clockwork.NextWakeUp(state, programme, now);
            Assert.True(due.Count > 0 ? next == now : next is null || next > now, $"{due.Count} due at {now}, and yet it wakes at {next}.");
            Assert.True(!state.IsOver || next is null, "It wakes after the end.");
            if (due.Count == 0)
                return;
            var decisions = due.Select(instruction => Decider.Decide(state, instruction, programme)).ToList();
            state = Evolution.Evolve(state, Assert.IsType<Decision.Accepted>(decisions[0]).Events);
            Assert.All(decisions, decision => Assert.IsType<Decision.Accepted>(decision));
        }
    }

    private static void HoldInMoney(ForumYear state)
    {
        Assert.True(state.First.Amount >= Money.Zero && state.Second.Amount >= Money.Zero, "A payment is negative.");
        if (state.Award is not { } award)
        {
            Assert.Equal(Money.Zero, state.First.Amount + state.Second.Amount);
            return;
        }

        Assert.True(award.Amount <= TestProgramme.Is.Award.Ceiling, "The award is above the ceiling.");
        Assert.Equal(award.Amount, award.First + award.Second);
        Assert.True(state.First.Amount + state.Second.Amount <= award.Amount && state.Paid <= state.Held && state.Held <= award.Amount, "More is paid than awarded.");
    }

    private void Allow(ForumYear state, Event happened)
    {
        switch (happened)
        {
            case ObligationOpened e:
                Assert.DoesNotContain(e.Obligation, _numbered);
                break;
            case MouSigned e:
                Assert.NotEqual(_submitter, e.By);
                break;
            case MouCountersigned e:
                Assert.True(e.By != _signer || state.Mou.Forum!.Manner == Manner.OnPaper && e.Manner == Manner.OnPaper, "One person signed for both.");
                Assert.NotEqual(_submitter, e.By);
                break;
            case BankDetailsVerified e:
                Assert.NotEqual(_enterer, e.By);
                break;
            case TrancheReleased e:
                Assert.DoesNotContain(e.By, _reviewers);
                Assert.True(London.Date(e.At) >= TestProgramme.Is.Award.NotBefore, "Money is released before the year.");
                break;
            case TranchePaid { Amount.Pence: > 0 } e:
                Assert.NotEqual(_releasers[e.Tranche], e.By);
                Assert.Equal(Stage.BankVerified, state.Bank.Stage);
                break;
            case ReminderDue e:
                Assert.True(Ladders.At(e.At, TestProgramme.Is) == Sending.Open || e.To.All(role => Roles.PartyOf(role) == Party.Contact), "Somebody outside is reminded at a bad hour.");
                var owed = state.Find(e.Obligation)!;
                Assert.True(e.Step >= owed.NextStep, "A rung is told twice.");
                var isAnnouncement = owed.IsUnannounced && e.At < owed.Due;
                Assert.True(isAnnouncement || !(e.At < _pausedUntil), "Somebody is reminded in a pause.");
                Assert.True(isAnnouncement || e.At < owed.Due || TestProgramme.RuleOf(owed.Kind).Ladder[e.Step].WorkingDays > 0, "A reminder of before the deadline goes out after it.");
                break;
            case ApplicationLapsed e:
                Assert.Contains(state.Obligations, owed => owed.Lapses <= e.At);
                break;
            case SecondTrancheClaimed e:
                Assert.True(e.At < TestProgramme.Year.ClaimsClose, "A claim came after the closing date.");
                break;
        }
    }

    private void Learn(Event happened)
    {
        switch (happened)
        {
            case ObligationOpened e:
                _numbered.Add(e.Obligation);
                break;
            case ApplicationSubmitted e:
                _submitter = e.By;
                break;
            case MouSigned e:
                _signer = e.By;
                break;
            case BankDetailsGiven e:
                _enterer = e.By;
                break;
            case TrancheReleased e:
                _releasers[e.Tranche] = e.By;
                break;
            case RemindersPaused e:
                _pausedUntil = e.Until;
                break;
            case RemindersResumed:
                _pausedUntil = null;
                break;
            case ApplicationReturned or ApplicationApproved or ReportReturned or ReportAccepted or MonitoringQueried or MonitoringApproved
                or PriorYearRecorded or UnderspendDecided or ObligationWaived:
                _reviewers.Add(happened.By);
                break;
        }
    }
}
