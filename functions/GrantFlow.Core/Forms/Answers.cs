using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace GrantFlow.Core.Forms;

/// <summary>What a person gave to one question, as they gave it: text is kept even where it does not parse, so nothing typed is lost.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(TextAnswer), "text")]
[JsonDerivedType(typeof(LinesAnswer), "lines")]
[JsonDerivedType(typeof(FilesAnswer), "files")]
public abstract record Answer;

public sealed record TextAnswer(string Text) : Answer;

/// <summary>One line of a budget; amounts as typed, in pounds.</summary>
public sealed record BudgetLine(string Item, string Planned, string Actual = "")
{
    /// <summary>A row that was left empty counts as none.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Item + Planned + Actual);
}

public sealed record LinesAnswer(ImmutableArray<BudgetLine> Lines) : Answer;

/// <summary>An uploaded document, kept under its content hash; <paramref name="Size"/> in bytes.</summary>
public sealed record FileRef(ContentHash Hash, string Name, long Size, string ContentType);

public sealed record FilesAnswer(ImmutableArray<FileRef> Files) : Answer;

/// <summary>The answers to a form, by question id.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, Answer> ById)
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, Answer>(StringComparer.Ordinal));

    public Answers With(string id, Answer answer) => new(ById.SetItem(id, answer));

    /// <summary>These answers, with those of <paramref name="later"/> in place of or beside them.</summary>
    public Answers With(Answers later) => new(ById.SetItems(later.ById));

    public Answer? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The text given, trimmed, or empty.</summary>
    public string Text(string id) => Find(id) is TextAnswer { Text: var text } ? text.Trim() : "";

    public ImmutableArray<BudgetLine> Lines(string id) => Find(id) is LinesAnswer { Lines: var lines } ? lines : [];

    public ImmutableArray<FileRef> Files(string id) => Find(id) is FilesAnswer { Files: var files } ? files : [];

    /// <summary>The amount given, or none where it is missing or not an amount.</summary>
    public Money? Money(string id) => ParseMoney(Text(id));

    public bool Has(string id) => Find(id) switch
    {
        TextAnswer text => text.Text.Trim().Length > 0,
        LinesAnswer lines => lines.Lines.Any(line => !line.IsBlank),
        FilesAnswer files => files.Files.Length > 0,
        _ => false,
    };

    public bool Meets(Condition? condition) => condition is null || condition.AnyOf.Contains(Text(condition.Question));

    /// <summary>Reads pounds as people type them: <c>17,500</c>, <c>£8750.50</c>. None for anything else, for more than
    /// two decimals, for commas that do not part thousands (<c>8,50</c> is not £850), and for amounts of a hundred million pounds and more.</summary>
    public static Money? ParseMoney(string text)
    {
        var plain = WithoutCommas(text.Trim().TrimStart('£').Trim());
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(plain, style, CultureInfo.InvariantCulture, out var pounds)
            || Math.Abs(pounds) >= 100_000_000m
            || pounds.Scale > 2)
            return null;
        return new Money((long)(pounds * 100m));
    }

    /// <summary>Reads <c>2026-04-01</c>, <c>1/4/2026</c> or <c>1 4 2026</c>; none for anything else.</summary>
    public static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d/M/yyyy", "d M yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public static long? ParseNumber(string text) =>
        long.TryParse(WithoutCommas(text.Trim()), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Takes out the commas that part thousands, or leaves the text where a comma stands anywhere else.</summary>
    private static string WithoutCommas(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var groups = whole.Split(',');
        return groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) + text[whole.Length..] : text;
    }
}
