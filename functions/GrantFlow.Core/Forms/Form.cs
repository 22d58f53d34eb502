using System.Collections.Immutable;

namespace GrantFlow.Core.Forms;

public enum QuestionType
{
    Text,
    LongText,
    Number,
    Money,
    Date,
    YesNo,
    Choice,
    /// <summary>A table of spending lines, planned or planned against actual.</summary>
    BudgetTable,
    File,
}

/// <summary>Shown only where an earlier question of the form has one of these answers.</summary>
public sealed record Condition(string Question, ImmutableArray<string> AnyOf);

public sealed record Option(string Value, string Label);

/// <summary>One question of a form.</summary>
/// <param name="Id">Stable name of the field; unique in its form; lower case with hyphens.</param>
/// <param name="MaxWords">Word limit of a text, or none.</param>
/// <param name="Minimum">Smallest number, or pence, or none.</param>
/// <param name="Maximum">Largest number, or pence, or none.</param>
/// <param name="Return">What the national return calls the answers: numbers and amounts are added up, others counted. None where it does not tell them.</param>
public sealed record Question(
    string Id,
    string Label,
    QuestionType Type,
    string? Hint = null,
    Need Need = Need.Required,
    int? MaxWords = null,
    long? Minimum = null,
    long? Maximum = null,
    ImmutableArray<Option> Options = default,
    Condition? ShowWhen = null,
    BudgetColumns Columns = BudgetColumns.Planned,
    string? Return = null);

public enum Need
{
    Required,
    Optional,
}

/// <summary>Which amounts a budget table asks for.</summary>
public enum BudgetColumns
{
    Planned,
    PlannedAndActual,
}

public sealed record Section(string Id, string Title, ImmutableArray<Question> Questions, string? Guidance = null, Condition? ShowWhen = null);

/// <summary>A form of the programme pack: application, report, claim or monitoring.</summary>
public sealed record Form(string Id, string Title, ImmutableArray<Section> Sections)
{
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    public Section? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);
}
