using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>A gate as it stands now.</summary>
/// <param name="Sentence">What is wrong and what would turn it; for an open gate, what holds.</param>
public sealed record GateState(Gate Gate, GateColour Colour, string Sentence);

public enum GateColour
{
    Green,
    Red,
}

/// <summary>What stands before an act, as the pack switches it on.</summary>
public static class Gates
{
    public static ImmutableArray<GateState> Before(GatedAct act, ForumYear state, Programme programme, DateTimeOffset now) =>
        [.. programme.GatesOf(act).Select(gate => Look(gate, state, programme, now))];

    /// <summary>A refusal that names each gate that fails, or none.</summary>
    public static Refusal? Refuse(GatedAct act, ForumYear state, Programme programme, DateTimeOffset now)
    {
        var red = Before(act, state, programme, now).Where(gate => gate.Colour == GateColour.Red).ToList();
        return red.Count == 0
            ? null
            : new Refusal("GatesClosed:" + string.Join(",", red.Select(gate => gate.Gate)), string.Join(" ", red.Select(gate => gate.Sentence)));
    }

    private static GateState Look(Gate gate, ForumYear state, Programme programme, DateTimeOffset now)
    {
        var (holds, green, red) = gate switch
        {
            Gate.MouComplete => (state.Mou.Stage == Stage.MouComplete,
                "Both parties have signed the MOU.",
                "The MOU is not complete. The forum and then the local authority must sign it."),
            Gate.BankVerified => (state.Bank.Stage == Stage.BankVerified,
                "The bank details are verified.",
                "The bank details are not verified. Somebody who did not enter them must check them."),
            Gate.YearStarted => (London.Date(now) >= programme.Award.NotBefore,
                "Payments may be made.",
                $"No payment may be made before {London.Tell(programme.Award.NotBefore)}. Wait until then."),
            Gate.FirstTranchePaid => (state.First.Stage == Stage.TranchePaid,
                "The first payment has been made.",
                "The first payment has not been made. Release and pay it first."),
            Gate.PreviousMonitoringApproved => (state.Prior.Monitoring == PriorMonitoring.Settled,
                "Last year’s monitoring is approved.",
                "Last year’s monitoring return is not approved. Approve it and record that here."),
            Gate.NoOverdueReport => NoOverdueReport(state, now),
            Gate.UnderspendSettled => (state.Prior.Underspend <= (state.Award?.Second ?? Money.Zero) || state.DecidedDeduction is not null,
                "Last year’s underspend is settled.",
                "Last year’s underspend is larger than the second payment. An approver must decide how much to take off."),
            Gate.ReportsSettled => (state.Reports.All(report => report.Stage is Stage.ReportAccepted or Stage.ReportWaived or Stage.ReportNotNeeded),
                "All reports are settled.",
                "Not every quarterly report is accepted or waived. Settle them first."),
            Gate.SecondTrancheSettled => (state.Second.Stage is Stage.TranchePaid or Stage.TrancheLapsed,
                "The second payment is settled.",
                "The second payment is neither paid nor lapsed. Settle it first."),
            _ => (state.Monitoring.Stage == Stage.MonitoringApproved,
                "The monitoring return is approved.",
                "The monitoring return is not approved. Approve it first."),
        };
        return holds ? new(gate, GateColour.Green, green) : new(gate, GateColour.Red, red);
    }

    private static (bool Holds, string Green, string Red) NoOverdueReport(ForumYear state, DateTimeOffset now)
    {
        var late = state.Obligations
            .Where(obligation => obligation.Kind is ObligationKind.Report or ObligationKind.ReportCorrection && obligation.IsOverdue(now))
            .Select(obligation => obligation.Quarter)
            .ToList();
        return (late.Count == 0,
            "No report is overdue.",
            $"The report for quarter {string.Join(" and ", late)} is overdue. The forum must send it, or Contact can extend or waive it.");
    }
}
