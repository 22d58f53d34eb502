using System.Globalization;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Obligations without a rule, and ladders that cannot be climbed.</summary>
internal static class ObligationChecks
{
    public static IEnumerable<PackProblem> Check(Programme programme) =>
        Enum.GetValues<ObligationKind>().SelectMany(kind =>
            programme.Obligations.TryGetValue(kind, out var rule) ? Check(PlaceOf(kind), rule) : [Missing(kind)]);

    public static string PlaceOf(ObligationKind kind) => $"obligations.{PackWords<ObligationKind>.Write(kind)}";

    private static PackProblem Missing(ObligationKind kind) =>
        Problem(PlaceOf(kind), "This obligation has no rule.", "Give it a title, a due rule, a deadline and a ladder.");

    private static IEnumerable<PackProblem> Check(string place, ObligationRule rule) =>
        DueProblems(place, rule).Concat(LadderProblems(place, rule));

    private static IEnumerable<PackProblem> DueProblems(string place, ObligationRule rule)
    {
        if (rule.Due is DueAfter { Days: < 1 or > 366 } after)
            yield return Problem($"{place}.due.after", $"It is due {Number(after.Days)} days after it opens.", "Write a number of days from 1 to 366.");
        if (rule.LapsesAfterDays < 0)
            yield return Problem($"{place}.lapsesAfterDays", $"It lapses {Number(rule.LapsesAfterDays.Value)} days after its deadline, which is before it.",
                "Write 0 or more, or take it out where it never lapses.");
    }

    private static IEnumerable<PackProblem> LadderProblems(string place, ObligationRule rule)
    {
        if (rule.Ladder.IsEmpty)
            yield return Problem($"{place}.ladder", "Nobody is ever reminded.", "Add at least one step.");
        for (var i = 0; i < rule.Ladder.Length; i++)
        {
            var (at, step) = ($"{place}.ladder[{i}]", rule.Ladder[i]);
            var before = rule.Ladder[..i];
            if (step.To.IsEmpty)
                yield return Problem($"{at}.to", "This step goes to nobody.", "Name at least one role.");
            if (i > 0 && step.WorkingDays < before[^1].WorkingDays)
                yield return Problem(at, $"This step is on day {Number(step.WorkingDays)}, before the step above it on day {Number(before[^1].WorkingDays)}.",
                    "Put the steps in order of their days.");
            if (before.Any(other => other.WorkingDays == step.WorkingDays && other.Template == step.Template))
                yield return Problem(at, $"‘{step.Template}’ goes out on day {Number(step.WorkingDays)} twice.", "Put all who get it into one step.");
            if (rule.Due is DueAfter after && -step.WorkingDays >= WorkingDays(after))
                yield return Problem(at, $"This step comes {Number(-step.WorkingDays)} working days before the deadline, when the task is not open yet.",
                    "Move the step closer to the deadline, or give more time.");
            if (step.WorkingDays > rule.LapsesAfterDays)
                yield return Problem(at, $"This step comes {Number(step.WorkingDays)} working days after the deadline, when the task has lapsed.",
                    "Move the step before the lapse, or let the task lapse later.");
        }
    }

    // Five working days a week at most; a step on the opening day itself would come together with the first message.
    private static int WorkingDays(DueAfter due) => due.Count == DayCount.Working ? due.Days : due.Days * 5 / 7;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static PackProblem Problem(string place, string message, string remedy) => new(PackFiles.Main, place, message, remedy);
}
