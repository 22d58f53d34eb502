using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Exports.National;

/// <summary>Gathers the national return from the figures of all forum years: one walk, and only sums in memory.</summary>
public sealed class NationalReturn(IFigures figures, IProgrammes programmes, TimeProvider clock)
{
    private static readonly ImmutableArray<Option> YesNo = [new("yes", "Yes"), new("no", "No")];

    /// <param name="region">One region, or empty for all.</param>
    public async Task<ReturnReport> GatherAsync(string grantYear, string region, CancellationToken cancel = default)
    {
        var programme = programmes.Of(grantYear).Programme;
        var ends = programme.Timetable.QuarterEnds;
        var tallies = ends.Select((end, i) => new QuarterTally(i + 1, London.Moment(end.AddDays(1), TimeOnly.MinValue))).ToImmutableArray();
        await foreach (var row in figures.WalkAsync(grantYear, cancel))
            if (region.Length == 0 || row.Forum.Region == region)
                foreach (var tally in tallies)
                    tally.Add(row);
        var quarters = new Begun(tallies, tallies.Select((_, i) => i).Count(i => Begins(programme, i) <= London.Date(clock.GetUtcNow())));
        return new ReturnReport(
            grantYear, region,
            [.. ends.Select((end, i) => string.Create(CultureInfo.InvariantCulture, $"Quarter {i + 1}, to {end:d MMM yyyy}"))],
            [Reports(quarters), Money(quarters), .. Reach(quarters, programme.Forms[FormKind.Report])]);
    }

    private static DateOnly Begins(Programme programme, int index) =>
        index == 0 ? programme.Award.NotBefore : programme.Timetable.QuarterEnds[index - 1].AddDays(1);

    private static ReturnTable Reports(Begun quarters) => new(
        "Forums and reports", "Applications and grants as they stood at the end of each quarter; reports as they stand now.", ReturnUnit.Number,
        [
            quarters.Row("Forums invited", tally => tally.Forums), quarters.Row("Applications received", tally => tally.Applied),
            quarters.Row("Grants awarded", tally => tally.Grants), quarters.Row("Reports received", tally => tally.Received),
            quarters.Row("Reports accepted", tally => tally.Accepted), quarters.Row("Reports not needed", tally => tally.NotNeeded),
            quarters.Row("Reports open, not received", tally => tally.Missing),
        ]);

    private static ReturnTable Money(Begun quarters) => new(
        "Money", "From the start of the year to the end of each quarter. Spent and unspent are of the forums whose report for the quarter was received.", ReturnUnit.Pence,
        [
            quarters.Row("Awarded", tally => tally.Awarded.Pence), quarters.Row("Released", tally => tally.Released.Pence), quarters.Row("Paid", tally => tally.Paid.Pence),
            quarters.Row("Spent", tally => tally.Spent.Pence), quarters.Row("Unspent", tally => tally.Unspent.Pence),
        ]);

    /// <summary>What the pack marks for the return, in the order of the form.</summary>
    private static IEnumerable<ReturnTable> Reach(Begun quarters, Form form)
    {
        var marked = form.Questions.Where(question => question.Return is not null).ToList();
        foreach (var (type, title, unit) in new[] { (QuestionType.Number, "Reach", ReturnUnit.Number), (QuestionType.Money, "Amounts reported", ReturnUnit.Pence) })
            if (marked.Where(question => question.Type == type).ToList() is { Count: > 0 } asked)
                yield return new ReturnTable(
                    title, "Added up over the reports received for each quarter. The same person can stand in several quarters, so do not add the quarters.", unit,
                    [.. asked.Select(question => quarters.Row(question.Return!, tally => tally.FigureOf(question.Id)))]);
        foreach (var question in marked.Where(question => question.Type is QuestionType.Choice or QuestionType.YesNo))
            yield return new ReturnTable(
                question.Return!, "How many forums gave each answer in the reports received.", ReturnUnit.Number,
                [.. (question.Type == QuestionType.YesNo ? YesNo : question.Options).Select(option => quarters.Row(option.Label, tally => tally.CountOf(question.Id, option.Value)))]);
    }

    /// <summary>The quarters, of which only so many have begun.</summary>
    private sealed record Begun(ImmutableArray<QuarterTally> Tallies, int Count)
    {
        public ReturnRow Row(string name, Func<QuarterTally, long> figure) => new(name, [.. Tallies.Select((tally, i) => i < Count ? figure(tally) : (long?)null)]);
    }
}
