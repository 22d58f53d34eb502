using System.Collections.Immutable;

namespace GrantFlow.Core.Forms;

/// <summary>Something a person must put right before they can send the form. <paramref name="Message"/> says what to do.</summary>
public sealed record Problem(string Section, string Question, string Message);

/// <summary>Holds answers against a form.</summary>
public static class FormCheck
{
    /// <summary>The sections that apply to these answers.</summary>
    public static IEnumerable<Section> Shown(Form form, Answers answers)
    {
        var asked = Asked(form, answers);
        return form.Sections.Where(section => asked.Meets(section.ShowWhen));
    }

    /// <summary>The questions that apply. Give the answers as <see cref="Asked"/> leaves them.</summary>
    public static IEnumerable<Question> Shown(Section section, Answers answers) =>
        section.Questions.Where(question => answers.Meets(question.ShowWhen));

    /// <summary>Every problem of the form, in its order.</summary>
    public static ImmutableArray<Problem> Check(Form form, Answers answers)
    {
        var asked = Asked(form, answers);
        return [.. Shown(form, asked).SelectMany(section => Check(section, asked))];
    }

    public static ImmutableArray<Problem> Check(Section section, Answers answers) =>
        [.. from question in Shown(section, answers)
            let message = Check(question, answers)
            where message is not null
            select new Problem(section.Id, question.Id, message)];

    /// <summary>Only the answers that were asked for: what was typed under a condition that no longer holds is left out.
    /// A condition looks at an earlier question, so one that is left out brings up no other.</summary>
    public static Answers Asked(Form form, Answers answers)
    {
        var asked = Answers.None;
        foreach (var section in form.Sections.Where(section => asked.Meets(section.ShowWhen)))
            foreach (var question in section.Questions.Where(question => asked.Meets(question.ShowWhen)))
                if (answers.Find(question.Id) is { } answer)
                    asked = asked.With(question.Id, answer);
        return asked;
    }

    private static string? Check(Question question, Answers answers)
    {
        if (!IsAnswered(question, answers))
            return question.Need == Need.Optional ? null : Missing(question);
        var text = answers.Text(question.Id);
        return question.Type switch
        {
            QuestionType.Text or QuestionType.LongText => CheckText(question, text),
            QuestionType.Number => CheckNumber(question, Answers.ParseNumber(text)),
            QuestionType.Money => CheckMoney(question, Answers.ParseMoney(text)),
            QuestionType.Date => Answers.ParseDate(text) is null ? $"{Name(question)} must be a real date, like 27 3 2026" : null,
            QuestionType.YesNo => text is "yes" or "no" ? null : $"Select yes or no for ‘{question.Label}’",
            QuestionType.Choice => question.Options.Any(option => option.Value == text) ? null : $"Select one of the answers for ‘{question.Label}’",
            QuestionType.BudgetTable => CheckLines(question, answers.Lines(question.Id)),
            _ => null,
        };
    }

    /// <summary>Whether there is an answer of the question’s own kind: text in place of a table is none.</summary>
    private static bool IsAnswered(Question question, Answers answers) => answers.Has(question.Id) && (question.Type, answers.Find(question.Id)) is
        (QuestionType.BudgetTable, LinesAnswer) or (QuestionType.File, FilesAnswer) or (not (QuestionType.BudgetTable or QuestionType.File), TextAnswer);

    private static string Missing(Question question) => question.Type switch
    {
        QuestionType.YesNo => $"Select yes or no for ‘{question.Label}’",
        QuestionType.Choice => $"Select an answer for ‘{question.Label}’",
        QuestionType.File => $"Upload a file for ‘{question.Label}’",
        QuestionType.BudgetTable => $"Add at least one line to ‘{question.Label}’",
        _ => $"Enter an answer for ‘{question.Label}’",
    };

    private static string? CheckText(Question question, string text)
    {
        var limit = question.MaxWords ?? 2_000;
        var words = CountWords(text);
        return words > limit ? $"{Name(question)} must be {limit} words or fewer. You have written {words}"
            : text.Length > limit * 40 ? $"{Name(question)} is too long. Use ordinary words with spaces between them"
            : null;
    }

    public static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string? CheckNumber(Question question, long? number) =>
        number is not { } value ? $"{Name(question)} must be a whole number, like 25"
        : value < question.Minimum ? $"{Name(question)} must be {question.Minimum} or more"
        : value > question.Maximum ? $"{Name(question)} must be {question.Maximum} or less"
        : null;

    private static string? CheckMoney(Question question, Money? money) =>
        money is not { } value ? $"{Name(question)} must be an amount in pounds, like 1,250 or 1,250.50"
        : value.Pence < (question.Minimum ?? 0) ? $"{Name(question)} must be {new Money(question.Minimum ?? 0)} or more"
        : value.Pence > question.Maximum ? $"{Name(question)} must be {new Money(question.Maximum.Value)} or less"
        : null;

    private static string? CheckLines(Question question, ImmutableArray<BudgetLine> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.IsBlank)
                continue;
            if (line.Item.Trim().Length == 0)
                return $"Say what line {number} of ‘{question.Label}’ is for";
            if (!IsAmount(line.Planned))
                return $"The planned amount in line {number} of ‘{question.Label}’ must be an amount in pounds, like 250";
            if (question.Columns == BudgetColumns.PlannedAndActual && !IsAmount(line.Actual))
                return $"The actual amount in line {number} of ‘{question.Label}’ must be an amount in pounds, like 250";
        }

        return null;
    }

    private static bool IsAmount(string text) => Answers.ParseMoney(text) is { Pence: >= 0 };

    private static string Name(Question question) => $"‘{question.Label}’";
}

/// <summary>Sums of a budget table. Lines that do not parse count as nothing; <see cref="FormCheck"/> names them.</summary>
public static class Budget
{
    public static Money Planned(IEnumerable<BudgetLine> lines) => Sum(lines.Select(line => line.Planned));

    public static Money Actual(IEnumerable<BudgetLine> lines) => Sum(lines.Select(line => line.Actual));

    private static Money Sum(IEnumerable<string> amounts) =>
        amounts.Select(Answers.ParseMoney).Aggregate(Money.Zero, (sum, amount) => sum + (amount ?? Money.Zero));
}
