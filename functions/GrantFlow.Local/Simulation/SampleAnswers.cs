using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Local.Simulation;

/// <summary>Fills in the pack's forms as a forum might.</summary>
/// <param name="policy">A document that stands for every upload.</param>
internal sealed class SampleAnswers(Programme programme, FileRef policy)
{
    /// <summary>The sections that apply, in order, each with all its answers.</summary>
    public ImmutableArray<(string Section, Answers Answers)> For(Hands hands, FormKey key)
    {
        var form = key.FormIn(programme);
        var facts = new Facts(hands, key, policy);
        var all = Answers.None;
        var sections = ImmutableArray.CreateBuilder<(string, Answers)>();
        foreach (var section in form.Sections.Where(section => all.Meets(section.ShowWhen)))
        {
            var given = Answers.None;
            foreach (var question in section.Questions.Where(question => all.Meets(question.ShowWhen)))
            {
                var answer = Answer(question, facts);
                given = given.With(question.Id, answer);
                all = all.With(question.Id, answer);
            }

            sections.Add((section.Id, given));
        }

        return sections.ToImmutable();
    }

    private static Answer Answer(Question question, Facts facts) => question.Type switch
    {
        QuestionType.Text or QuestionType.LongText => new TextAnswer(facts.Text(question.Id)),
        QuestionType.Number => new TextAnswer(facts.Count(question.Id).ToString(CultureInfo.InvariantCulture)),
        QuestionType.Money => new TextAnswer(Pounds(facts.Amount(question.Id))),
        QuestionType.Date => new TextAnswer($"2026-0{facts.Dice.Between(question.Id, 1, 2)}-1{facts.Dice.Between(question.Id + "-day", 0, 9)}"),
        QuestionType.YesNo => new TextAnswer(facts.SaysYes(question.Id) ? "yes" : "no"),
        QuestionType.Choice => new TextAnswer(facts.Choose(question)),
        QuestionType.BudgetTable => new LinesAnswer(facts.Lines(question.Columns)),
        _ => new FilesAnswer([facts.Policy]),
    };

    public static string Pounds(Money amount) => amount.ToString()[1..];
}
