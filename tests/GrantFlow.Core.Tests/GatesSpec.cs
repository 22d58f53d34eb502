using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Each gate, shut and open, as the screen that says why a year is not moving shows it.</summary>
public sealed class GatesSpec
{
    public static TheoryData<Gate, Func<Story>, GateColour> Cases => new()
    {
        { Gate.MouComplete, () => MouSigned(), GateColour.Red },
        { Gate.MouComplete, () => MouComplete(), GateColour.Green },
        { Gate.BankVerified, () => BankGiven(), GateColour.Red },
        { Gate.BankVerified, () => BankVerified(), GateColour.Green },
        { Gate.YearStarted, () => Awarded(), GateColour.Red },
        { Gate.YearStarted, () => FirstPaid(), GateColour.Green },
        { Gate.FirstTranchePaid, () => FirstReleased(), GateColour.Red },
        { Gate.FirstTranchePaid, () => FirstPaid(), GateColour.Green },
        { Gate.PreviousMonitoringApproved, () => Invited(new(PriorMonitoring.Outstanding, Money.Zero)), GateColour.Red },
        { Gate.PreviousMonitoringApproved, () => Invited(), GateColour.Green },
        { Gate.NoOverdueReport, () => ReportOpen().On(At(2026, 7, 31, 17, 0, 1)), GateColour.Red },
        { Gate.NoOverdueReport, () => ReportOpen().On(At(2026, 7, 31, 17)), GateColour.Green },
        { Gate.NoOverdueReport, () => ReportReturned().On(At(2026, 9, 1, 12)), GateColour.Red },
        { Gate.NoOverdueReport, () => ReportSubmitted().On(At(2026, 9, 1, 12)), GateColour.Green },
        { Gate.UnderspendSettled, () => Invited(new(PriorMonitoring.Settled, new(1))), GateColour.Red },
        { Gate.UnderspendSettled, () => Invited(), GateColour.Green },
        { Gate.UnderspendSettled, () => FirstPaid(new(PriorMonitoring.Settled, Money.Pounds(8_750))), GateColour.Green },
        { Gate.UnderspendSettled, () => FirstPaid(new(PriorMonitoring.Settled, new(8_750_01))), GateColour.Red },
        { Gate.ReportsSettled, () => ReportAccepted(), GateColour.Red },
        { Gate.ReportsSettled, () => AllReported(), GateColour.Green },
        { Gate.SecondTrancheSettled, () => SecondReleased(), GateColour.Red },
        { Gate.SecondTrancheSettled, () => SecondPaid(), GateColour.Green },
        { Gate.SecondTrancheSettled, () => ClaimLapsed(), GateColour.Green },
        { Gate.MonitoringApproved, () => MonitoringSubmitted(), GateColour.Red },
        { Gate.MonitoringApproved, () => MonitoringApproved(), GateColour.Green },
    };

    [Theory, MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Given_a_year_Then_the_gate_stands_so_and_says_why(Gate gate, Func<Story> reach, GateColour colour)
    {
        var told = reach();
        var programme = Is with { Gates = Is.Gates.SetItem(GatedAct.Close, [gate]) };
        var state = Assert.Single(Gates.Before(GatedAct.Close, told.State, programme, told.Now));
        Assert.Equal((gate, colour), (state.Gate, state.Colour));
        Sentences.AreClear(state.Sentence);
    }

    [Fact]
    public void Given_two_overdue_reports_Then_both_quarters_are_named()
    {
        var told = FirstPaid().TimePasses(At(2026, 11, 2, 12));
        Assert.Contains("1 and 2", Gates.Refuse(GatedAct.Claim, told.State, Is, told.Now)!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_pack_that_switches_no_gate_on_Then_nothing_stands_before_the_act() =>
        Assert.Empty(Gates.Before(GatedAct.Close, Invited().State, Is with { Gates = Is.Gates.Remove(GatedAct.Close) }, Year.YearCloses));
}
