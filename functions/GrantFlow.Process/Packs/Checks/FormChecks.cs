using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Forms: names used twice, conditions that never hold, questions that rules read and that are not there.</summary>
internal static partial class FormChecks
{
    public static IEnumerable<PackProblem> Check(FormKind kind, Form form, Money? ceiling)
    {
        var file = PackFiles.Form(kind);
        var walk = new FormWalk(form);
        return NameProblems(kind, form, walk)
            .Concat(walk.Questions.SelectMany(QuestionProblems))
            .Concat(walk.Conditions.SelectMany(condition => ConditionProblems(condition, walk)))
            .Concat(RequiredQuestions.Check(kind, walk, ceiling))
            .Concat(ReturnChecks.Check(kind, walk))
            .Select(found => new PackProblem(file, found.Place, found.Message, found.Remedy));
    }

    private static IEnumerable<Finding> NameProblems(FormKind kind, Form form, FormWalk walk)
    {
        if (form.Id != PackWords<FormKind>.Write(kind))
            yield return new Finding("id", $"The form calls itself ‘{form.Id}’.", $"Write \"{PackWords<FormKind>.Write(kind)}\", as its file is named.");
        foreach (var (name, place) in walk.Names.Where(entry => !Name().IsMatch(entry.Name)))
            yield return new Finding(place, $"‘{name}’ is not fit for a name.", "Use small letters, digits and hyphens, and begin with a letter.");
        foreach (var twice in walk.Questions.GroupBy(entry => entry.Question.Id).Where(group => group.Count() > 1))
            yield return new Finding(twice.Last().Place, $"‘{twice.Key}’ names {twice.Count()} questions of this form.", "Give each question a name of its own.");
        foreach (var twice in form.Sections.Select((section, i) => (section.Id, Place: $"sections[{i}]")).GroupBy(entry => entry.Id).Where(group => group.Count() > 1))
            yield return new Finding(twice.Last().Place, $"‘{twice.Key}’ names {twice.Count()} sections of this form.", "Give each section a name of its own.");
        foreach (var (section, i) in form.Sections.Select((section, i) => (section, i)).Where(entry => entry.section.Questions.IsEmpty))
            yield return new Finding($"sections[{i}].questions", $"The section ‘{section.Title}’ asks nothing.", "Add a question, or take the section out.");
    }

    private static IEnumerable<Finding> QuestionProblems(PlacedQuestion entry)
    {
        var (question, place) = entry;
        if (question.Type == QuestionType.Choice && question.Options.IsEmpty)
            yield return new Finding($"{place}.options", $"‘{question.Id}’ offers no answers.", "Add at least one.");
        foreach (var twice in question.Options.GroupBy(option => option.Value).Where(group => group.Count() > 1))
            yield return new Finding($"{place}.options", $"The answer ‘{twice.Key}’ is offered {twice.Count()} times.", "Give each answer a value of its own.");
        if (question.Maximum < question.Minimum)
            yield return new Finding($"{place}.maximum", $"The largest value of ‘{question.Id}’ is below its smallest.", "Mend one of the two.");
        if (question.MaxWords < 1)
            yield return new Finding($"{place}.maxWords", $"‘{question.Id}’ may have {question.MaxWords} words.", "Write 1 or more, or take the limit out.");
    }

    private static IEnumerable<Finding> ConditionProblems(PlacedCondition entry, FormWalk walk)
    {
        var (condition, place, position) = entry;
        var target = walk.Questions.FirstOrDefault(placed => placed.Question.Id == condition.Question);
        if (target is null)
            yield return new Finding($"{place}.question", $"There is no question ‘{condition.Question}’ in this form.", "Name a question that comes before this one.");
        else if (walk.Questions.IndexOf(target) >= position)
            yield return new Finding($"{place}.question", $"‘{condition.Question}’ is asked only after what depends on it.", "Ask it first, or depend on an earlier question.");
        else if (OfferedBy(target.Question) is not { } offered)
            yield return new Finding($"{place}.question", $"‘{condition.Question}’ has no fixed answers to depend on.", "Depend on a choice or a yes-or-no question.");
        else
        {
            foreach (var answer in condition.AnyOf.Where(answer => !offered.Contains(answer)))
                yield return new Finding($"{place}.anyOf", $"‘{answer}’ is no answer that ‘{condition.Question}’ offers.", $"Use one of: {string.Join(", ", offered)}.");
        }

        if (condition.AnyOf.IsEmpty)
            yield return new Finding($"{place}.anyOf", "No answer meets this condition.", "Name at least one answer.");
    }

    private static ImmutableArray<string>? OfferedBy(Question question) => question.Type switch
    {
        QuestionType.YesNo => ["yes", "no"],
        QuestionType.Choice => [.. question.Options.Select(option => option.Value)],
        _ => null,
    };

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

/// <summary>A problem of the form under examination.</summary>
internal sealed record Finding(string Place, string Message, string Remedy);
