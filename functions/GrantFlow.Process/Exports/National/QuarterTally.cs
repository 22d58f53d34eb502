using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports.National;

/// <summary>Adds up one quarter, a forum year at a time. Holds sums only.</summary>
/// <param name="end">The first moment after the quarter.</param>
internal sealed class QuarterTally(int quarter, DateTimeOffset end)
{
    private readonly Dictionary<string, long> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Question, string Answer), long> choices = [];

    public long Forums { get; private set; }

    public long Applied { get; private set; }

    public long Grants { get; private set; }

    public long Received { get; private set; }

    public long Accepted { get; private set; }

    public long NotNeeded { get; private set; }

    /// <summary>Open, and never sent.</summary>
    public long Missing { get; private set; }

    public Money Awarded { get; private set; }

    public Money Released { get; private set; }

    public Money Paid { get; private set; }

    public Money Spent { get; private set; }

    /// <summary>Of what forums that reported had been paid.</summary>
    public Money Unspent { get; private set; }

    public long FigureOf(string question) => figures.GetValueOrDefault(question);

    public long CountOf(string question, string answer) => choices.GetValueOrDefault((question, answer));

    public void Add(ForumYearFigures row)
    {
        Forums++;
        Applied += row.AppliedAt < end ? 1 : 0;
        var paid = Sum(row, payment => payment.PaidAt);
        Released += Sum(row, payment => payment.ReleasedAt);
        Paid += paid;
        if (!row.HasGrant || row.Award!.At >= end)
            return;
        Grants++;
        Awarded += row.Award.Amount;
        AddReport(row.Reports[quarter - 1], paid);
    }

    private void AddReport(ReportFigures report, Money paid)
    {
        NotNeeded += report.Stage is Stage.ReportWaived or Stage.ReportNotNeeded ? 1 : 0;
        Missing += report.Stage == Stage.ReportOpen ? 1 : 0;
        Accepted += report.Stage == Stage.ReportAccepted ? 1 : 0;
        if (report.Answers is null || report.Stage is Stage.ReportWaived)
            return;
        Received++;
        Spent += report.Spent;
        Unspent += paid - report.Spent;
        foreach (var given in report.Figures)
            figures[given.Question] = checked(FigureOf(given.Question) + given.Value);
        foreach (var given in report.Choices)
            choices[(given.Question, given.Answer)] = CountOf(given.Question, given.Answer) + 1;
    }

    private Money Sum(ForumYearFigures row, Func<PaymentFigures, DateTimeOffset?> when) =>
        row.Payments.Where(payment => when(payment) < end).Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount);
}
