using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Gates that can never open in time. Two ways in which that comes about are looked for:
/// <list type="bullet">
/// <item>Order: the gate waits for an act that comes no sooner than the one it stands before. The first payment opens
/// <see cref="Gate.FirstTranchePaid"/>, the second <see cref="Gate.SecondTrancheSettled"/>.</item>
/// <item>Time: the soonest moment at which the gate can open is not before the last at which the act is of use.
/// <see cref="Gate.YearStarted"/> and <see cref="Gate.FirstTranchePaid"/> open with award.notBefore,
/// <see cref="Gate.ReportsSettled"/> with the last report, <see cref="Gate.SecondTrancheSettled"/> with the first claims, and
/// <see cref="Gate.MonitoringApproved"/> with monitoring. A claim is of use until claims close, where that is hard; so is all
/// that a claim waits for. Everything else is of use until the year closes.</item>
/// </list></summary>
internal static class GateChecks
{
    public static IEnumerable<PackProblem> Check(Programme programme) =>
        Enum.GetValues<GatedAct>().SelectMany(act => Check(programme, act));

    private static IEnumerable<PackProblem> Check(Programme programme, GatedAct act)
    {
        var gates = programme.GatesOf(act);
        for (var i = 0; i < gates.Length; i++)
        {
            var (gate, place) = (gates[i], $"gates.{Word(act)}[{i}]");
            if (gates[..i].Contains(gate))
                yield return Problem(place, $"‘{Word(gate)}’ stands here twice.", "Take one out.");
            if (OpenedBy(gate) is { } opener && opener >= act)
                yield return Problem(place, $"‘{Word(gate)}’ opens only by {Word(opener)}, which does not come before {Word(act)}. It would never open.",
                    $"Take ‘{Word(gate)}’ out of {Word(act)}.");
            else if (Soonest(gate, programme) is { } soonest && Latest(act, programme) is var latest && soonest >= latest)
                yield return Problem(place,
                    $"‘{Word(gate)}’ can open {London.Tell(soonest)} at the soonest, and {Word(act)} has to happen before {London.Tell(latest)}. It would never open in time.",
                    $"Take ‘{Word(gate)}’ out of {Word(act)}, or mend the timetable.");
        }
    }

    private static GatedAct? OpenedBy(Gate gate) => gate switch
    {
        Gate.FirstTranchePaid => GatedAct.PayFirst,
        Gate.SecondTrancheSettled => GatedAct.PaySecond,
        _ => null,
    };

    private static DateTimeOffset? Soonest(Gate gate, Programme programme) => gate switch
    {
        Gate.YearStarted or Gate.FirstTranchePaid => London.Moment(programme.Award.NotBefore, TimeOnly.MinValue),
        Gate.ReportsSettled when programme.Timetable.QuarterEnds.Length == 4 => programme.Timetable.ReportOpens(4),
        Gate.SecondTrancheSettled => programme.Timetable.ClaimsOpen,
        Gate.MonitoringApproved => programme.Timetable.MonitoringOpens,
        _ => null,
    };

    private static DateTimeOffset Latest(GatedAct act, Programme programme)
    {
        var hard = programme.Obligations.GetValueOrDefault(ObligationKind.Claim)?.Deadline == Deadline.Hard;
        var claimWaits = programme.GatesOf(GatedAct.Claim).Contains(Gate.FirstTranchePaid);
        var beforeClaim = act == GatedAct.Claim || (act < GatedAct.Claim && claimWaits);
        return hard && beforeClaim ? programme.Timetable.ClaimsClose : programme.Timetable.YearCloses;
    }

    private static string Word<T>(T value) where T : struct, Enum => PackWords<T>.Write(value);

    private static PackProblem Problem(string place, string message, string remedy) => new(PackFiles.Main, place, message, remedy);
}
