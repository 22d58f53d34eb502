using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Questions that the rules read by name, so that no form may lack them.</summary>
public static class RequiredQuestions
{
    private static readonly ImmutableArray<RequiredQuestion> All =
    [
        new(FormKind.Application, "requested", QuestionType.Money),
        new(FormKind.Application, "legal-form", QuestionType.Choice),
        new(FormKind.Application, "grant-holder-name", QuestionType.Text),
        new(FormKind.Application, "plan", QuestionType.BudgetTable),
        new(FormKind.Application, "campaigning", QuestionType.YesNo),
        new(FormKind.Report, "spend", QuestionType.BudgetTable, BudgetColumns.PlannedAndActual),
        new(FormKind.Report, "spent-total", QuestionType.Money),
        new(FormKind.Claim, "claim-confirm", QuestionType.Choice),
        new(FormKind.Monitoring, "spend", QuestionType.BudgetTable, BudgetColumns.PlannedAndActual),
        new(FormKind.Monitoring, "spent-total", QuestionType.Money),
        new(FormKind.Monitoring, "underspend", QuestionType.Money),
    ];

    /// <summary>The answer to ‘legal-form’ by which a forum says that another organisation holds its money.</summary>
    public const string Hosted = "hosted";

    internal static IEnumerable<Finding> Check(FormKind kind, FormWalk walk, Money? ceiling)
    {
        foreach (var needed in All.Where(needed => needed.Form == kind))
        {
            if (walk.Questions.FirstOrDefault(placed => placed.Question.Id == needed.Id) is not { } placed)
                yield return new Finding("sections", $"The question ‘{needed.Id}’ is missing, and rules read its answer.", $"Add it, with the type {PackWords<QuestionType>.Write(needed.Type)}.");
            else if (Misfit(needed, placed, ceiling) is { } misfit)
                yield return misfit;
        }
    }

    private static Finding? Misfit(RequiredQuestion needed, PlacedQuestion placed, Money? ceiling)
    {
        var (question, place) = placed;
        if (question.Type != needed.Type)
            return new Finding($"{place}.type", $"‘{question.Id}’ is a question of the type {PackWords<QuestionType>.Write(question.Type)}, which rules cannot read.", $"Make it {PackWords<QuestionType>.Write(needed.Type)}.");
        if (question.Need == Need.Optional)
            return new Finding($"{place}.need", $"‘{question.Id}’ may be left empty, and rules read its answer.", "Make it required.");
        if (question.Type == QuestionType.BudgetTable && question.Columns != needed.Columns)
            return new Finding($"{place}.columns", $"‘{question.Id}’ asks for other amounts than rules read.", $"Make it {PackWords<BudgetColumns>.Write(needed.Columns)}.");
        if (question.Id == "requested" && ceiling is { } most && question.Maximum != most.Pence)
            return new Finding($"{place}.maximum", $"An area could ask for {Told(question.Maximum)}, and the ceiling is {most}.", $"Write {most.Pence}, the ceiling of pack.json in pence.");
        if (question.Id == "legal-form" && question.Options.All(option => option.Value != Hosted))
            return new Finding($"{place}.options", $"‘{question.Id}’ does not offer ‘{Hosted}’, which rules read.", "Add it.");
        return null;
    }

    private static string Told(long? pence) => pence is { } most ? new Money(most).ToString() : "any amount";

    private sealed record RequiredQuestion(FormKind Form, string Id, QuestionType Type, BudgetColumns Columns = BudgetColumns.Planned);
}
