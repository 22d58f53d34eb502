using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports;

/// <summary>Keeps the row of figures of each forum year. Answers are read once for every sending: what the row says of them already is taken over.</summary>
public sealed class FigureKeeper(IFigures figures, Papers papers)
{
    public async Task RefreshAsync(ForumYear state, Forum forum, ProgrammePack pack, CancellationToken cancel = default)
    {
        var earlier = await figures.FindAsync(state.Id, cancel);
        var known = earlier?.Pack == pack.Hash ? earlier : null;
        var reports = new List<ReportFigures>();
        for (var quarter = 1; quarter <= state.Reports.Length; quarter++)
            reports.Add(await ReportAsync(state.ReportOf(quarter), known?.Reports[quarter - 1], pack.Programme.Forms[FormKind.Report], cancel));
        var row = new ForumYearFigures(
            state.Id, state.Version, pack.Programme.GrantYear, pack.Hash, forum, state.Stage, state.Application?.At, state.Award,
            [Payment(state.First), Payment(state.Second)], [.. reports], state.Monitoring.Underspend,
            await AppliedAsync(state.Application, known?.Applied, cancel), state.Restriction?.Withheld ?? []);
        await figures.PutAsync(row, cancel);
    }

    /// <summary>Takes out what is personal, since the paper that said it was erased. Sums stay: they tell nothing of anybody.</summary>
    public async Task ForgetAsync(ForumYearId id, CancellationToken cancel = default)
    {
        if (await figures.FindAsync(id, cancel) is { Applied: { } applied } row)
            await figures.PutAsync(row with { Applied = applied with { Contact = "" } }, cancel);
    }

    private static PaymentFigures Payment(Payment payment) => new(payment.Amount, payment.ReleasedAt, payment.PaidAt);

    private async Task<PublicAnswers?> AppliedAsync(Application? application, PublicAnswers? known, CancellationToken cancel)
    {
        if (application is null || application.Answers == known?.Answers)
            return application is null ? null : known;
        var sent = await papers.FindAsync<AnswerSet>(application.Answers, cancel);
        return PublicQuestions.Read(application.Answers, sent?.Answers ?? Answers.None);
    }

    private async Task<ReportFigures> ReportAsync(Report report, ReportFigures? known, Form form, CancellationToken cancel)
    {
        if (report.Answers is not null && report.Answers == known?.Answers)
            return known with { Stage = report.Stage };
        var answers = (await papers.FindAsync<AnswerSet>(report.Answers, cancel))?.Answers ?? Answers.None;
        var told = form.Questions.Where(question => question.Return is not null && answers.Has(question.Id)).ToList();
        return new ReportFigures(
            report.Stage, report.Answers, report.Spent,
            [.. from question in told
                let value = question.Type switch
                {
                    QuestionType.Number => Answers.ParseNumber(answers.Text(question.Id)),
                    QuestionType.Money => answers.Money(question.Id)?.Pence,
                    _ => null,
                }
                where value is not null
                select new GivenFigure(question.Id, value.Value)],
            [.. from question in told
                where question.Type is QuestionType.Choice or QuestionType.YesNo
                select new GivenChoice(question.Id, answers.Text(question.Id))]);
    }
}
