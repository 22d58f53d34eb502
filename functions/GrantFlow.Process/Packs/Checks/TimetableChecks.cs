using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Dates out of order.</summary>
internal static class TimetableChecks
{
    public static IEnumerable<PackProblem> Check(Programme programme)
    {
        var times = programme.Timetable;
        foreach (var (earlier, later) in Orders(times))
        {
            if (later.At <= earlier.At)
                yield return Problem($"timetable.{later.Name}",
                    $"{later.Name} is {London.Tell(later.At)}, which is not after {earlier.Name}, {London.Tell(earlier.At)}.",
                    $"Move {later.Name} after {earlier.Name}.");
        }

        foreach (var problem in QuarterProblems(times, programme.Award.NotBefore))
            yield return problem;
        if (programme.Sending.Until <= programme.Sending.From)
            yield return Problem("sendingHours.until", $"Sending ends at {London.TellTime(programme.Sending.Until)}, before it begins.",
                "Write an end that is later in the day than the beginning.");
    }

    private static ImmutableArray<(Named Earlier, Named Later)> Orders(Timetable times)
    {
        Named opens = new("applicationsOpen", times.ApplicationsOpen), closes = new("applicationsClose", times.ApplicationsClose);
        Named claimsOpen = new("claimsOpen", times.ClaimsOpen), claimsClose = new("claimsClose", times.ClaimsClose);
        Named monitoringOpens = new("monitoringOpens", times.MonitoringOpens), monitoringCloses = new("monitoringCloses", times.MonitoringCloses);
        return
        [
            (opens, closes), (opens, claimsOpen), (closes, claimsClose), (claimsOpen, claimsClose), (claimsClose, monitoringOpens),
            (monitoringOpens, monitoringCloses), (monitoringCloses, new Named("yearCloses", times.YearCloses)),
        ];
    }

    private static IEnumerable<PackProblem> QuarterProblems(Timetable times, DateOnly start)
    {
        if (times.QuarterEnds.Length != 4)
        {
            yield return Problem("timetable.quarterEnds", $"There are {times.QuarterEnds.Length} quarter ends.", "Write the last days of the four quarters.");
            yield break;
        }

        var before = start;
        for (var i = 0; i < 4; i++)
        {
            var end = times.QuarterEnds[i];
            if (end <= before)
                yield return Problem($"timetable.quarterEnds[{i}]", $"Quarter {i + 1} ends on {London.Tell(end)}, which is not after {London.Tell(before)}.",
                    "Write the quarter ends in order, all of them after award.notBefore.");
            before = end;
        }

        if (times.ReportOpens(4) >= times.YearCloses)
            yield return Problem("timetable.yearCloses", "The year closes before its last report opens.", "Move yearCloses, or the last quarter end.");
    }

    private static PackProblem Problem(string place, string message, string remedy) => new(PackFiles.Main, place, message, remedy);

    private sealed record Named(string Name, DateTimeOffset At);
}
