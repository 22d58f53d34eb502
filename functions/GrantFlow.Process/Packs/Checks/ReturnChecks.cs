using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Questions that feed the national return: they stand in the report, and their answers can be added up or counted.</summary>
internal static class ReturnChecks
{
    public static IEnumerable<Finding> Check(FormKind kind, FormWalk walk)
    {
        foreach (var (question, place) in walk.Questions.Where(entry => entry.Question.Return is not null))
        {
            if (kind != FormKind.Report)
                yield return new Finding($"{place}.return", $"‘{question.Id}’ is not asked every quarter, so the national return cannot tell it.", "Take \"return\" out, or ask it in the report.");
            else if (question.Type is not (QuestionType.Number or QuestionType.Money or QuestionType.Choice or QuestionType.YesNo))
                yield return new Finding($"{place}.return", $"Answers to ‘{question.Id}’ can be neither added up nor counted.", "Use \"return\" with a number, an amount, a choice or a yes-or-no question.");
        }

        foreach (var twice in walk.Questions.Where(entry => entry.Question.Return is not null).GroupBy(entry => entry.Question.Return).Where(group => group.Count() > 1))
            yield return new Finding($"{twice.Last().Place}.return", $"The national return would tell ‘{twice.Key}’ {twice.Count()} times.", "Give each question words of its own.");
    }
}
