using System.Globalization;
using System.Text.Json;

namespace GrantFlow.Process.Packs;

/// <summary>A JSON object of a pack, read member by member. Whatever is missing, misshapen or left unread becomes a problem
/// with its place; reading goes on with a stand-in, so that one look finds everything.</summary>
internal sealed class PackNode(string file, string place, JsonElement element, ICollection<PackProblem> problems)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public string Place => place;

    public string Text(string name) => TextOrNone(name, Presence.Needed) ?? "";

    public string? TextIfAny(string name) => TextOrNone(name, Presence.Optional);

    public long Number(string name) => NumberOrNone(name, Presence.Needed) ?? 0;

    public long? NumberIfAny(string name) => NumberOrNone(name, Presence.Optional);

    public int Days(string name) => Small(name, NumberOrNone(name, Presence.Needed)) ?? 0;

    public int? DaysIfAny(string name) => Small(name, NumberOrNone(name, Presence.Optional));

    public DateOnly Date(string name) => Date(Text(name), At(name));

    public IReadOnlyList<DateOnly> Dates(string name) => [.. Texts(name).Select((text, i) => Date(text, $"{At(name)}[{i}]"))];

    public TimeOnly Time(string name) =>
        TimeOnly.TryParseExact(Text(name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : Misread<TimeOnly>(name, "a time of day", "Write hours and minutes, like \"09:00\".");

    public DateTime Clock(string name) =>
        DateTime.TryParseExact(Text(name), "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? clock
            : Misread<DateTime>(name, "a date with a time", "Write London time, like \"2026-06-26T17:00\".");

    public T Word<T>(string name) where T : struct, Enum => PackWords<T>.Read(Text(name)) ?? Unknown<T>(Text(name), At(name));

    public T WordOr<T>(string name, T otherwise) where T : struct, Enum => Has(name) ? Word<T>(name) : otherwise;

    public IReadOnlyList<T> Words<T>(string name) where T : struct, Enum =>
        [.. Texts(name).Select((text, i) => PackWords<T>.Read(text) ?? Unknown<T>(text, $"{At(name)}[{i}]"))];

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var (item, at) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.String)
                texts.Add(item.GetString()!);
            else
                Report(at, $"This is {Kind(item)}, not text.", "Put it in quotation marks.");
        }

        return texts;
    }

    public IReadOnlyList<string> TextsIfAny(string name) => Has(name) ? Texts(name) : [];

    public PackNode Child(string name) =>
        Find(name) is { } found ? Object(found, At(name)) : Missing(name);

    public PackNode? ChildIfAny(string name) => Find(name) is { } found ? Object(found, At(name)) : null;

    public IReadOnlyList<PackNode> Children(string name) => [.. Items(name).Select(item => Object(item.Item, item.At))];

    /// <summary>The members of a table whose names are words of the programme; other names are problems.</summary>
    public IEnumerable<(T Key, PackNode Node)> Table<T>(string name) where T : struct, Enum
    {
        var table = Child(name);
        foreach (var key in PackWords<T>.All.Where(table.Has))
            yield return (PackWords<T>.Read(key)!.Value, table.Child(key));
        table.Done();
    }

    public IEnumerable<(T Key, IReadOnlyList<TItem> Items)> WordTable<T, TItem>(string name) where T : struct, Enum where TItem : struct, Enum
    {
        var table = Child(name);
        foreach (var key in PackWords<T>.All.Where(table.Has))
            yield return (PackWords<T>.Read(key)!.Value, table.Words<TItem>(key));
        table.Done();
    }

    /// <summary>Says that every member was read: what is left over is a problem.</summary>
    public void Done()
    {
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject().Where(member => !read.Contains(member.Name)))
            Report(At(member.Name), $"‘{member.Name}’ is not known here.", "Take it out, or look in the schema for how it is spelt.");
    }

    public void Report(string at, string message, string remedy) => problems.Add(new PackProblem(file, at, message, remedy));

    public string At(string name) => place.Length == 0 ? name : $"{place}.{name}";

    private bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    private JsonElement? Find(string name)
    {
        read.Add(name);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;
    }

    private string? TextOrNone(string name, Presence presence) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } found when !string.IsNullOrWhiteSpace(found.GetString()) => found.GetString(),
        { ValueKind: JsonValueKind.String } => Misread<string>(name, "any text: it is empty", "Fill it in, or take it out where it is optional."),
        { } => Misread<string>(name, "text", "Put it in quotation marks."),
        null when presence == Presence.Needed => Absent<string>(name),
        null => null,
    };

    private long? NumberOrNone(string name, Presence presence) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Number } found when found.TryGetInt64(out var number) => number,
        { } => Misread<long>(name, "a whole number", "Write digits only, without quotation marks. Amounts are in pence."),
        null when presence == Presence.Needed => Absent<long>(name),
        null => null,
    };

    private int? Small(string name, long? number)
    {
        if (number is < -100_000 or > 100_000)
            return Misread<int>(name, "a sensible number", "Write a number between -100000 and 100000.");
        return (int?)number;
    }

    private DateOnly Date(string text, string at)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        if (text.Length > 0)
            Report(at, $"‘{text}’ is not a date.", "Write year, month and day, like \"2026-04-01\".");
        return default;
    }

    private IEnumerable<(JsonElement Item, string At)> Items(string name)
    {
        switch (Find(name))
        {
            case { ValueKind: JsonValueKind.Array } found:
                return found.EnumerateArray().Select((item, i) => (item, $"{At(name)}[{i}]"));
            case { }:
                Misread<string>(name, "a list", "Put it in square brackets.");
                return [];
            default:
                Absent<string>(name);
                return [];
        }
    }

    private PackNode Object(JsonElement found, string at)
    {
        if (found.ValueKind != JsonValueKind.Object)
            Report(at, $"This is {Kind(found)}, not a group of members.", "Put it in curly brackets.");
        return new PackNode(file, at, found, found.ValueKind == JsonValueKind.Object ? problems : []);
    }

    private PackNode Missing(string name)
    {
        Absent<string>(name);
        return new PackNode(file, At(name), default, []);
    }

    private T? Absent<T>(string name)
    {
        Report(At(name), $"‘{name}’ is missing.", "Add it. The schema says what it holds.");
        return default;
    }

    private T? Misread<T>(string name, string wanted, string remedy)
    {
        // What is missing or no text was reported when it was read.
        if (Find(name) is { } found && !problems.Any(problem => problem.File == file && problem.Place == At(name)))
            Report(At(name), $"{Shown(found)} is not {wanted}.", remedy);
        return default;
    }

    private T Unknown<T>(string text, string at) where T : struct, Enum
    {
        if (text.Length > 0)
            Report(at, $"‘{text}’ is not known here.", $"Use one of: {string.Join(", ", PackWords<T>.All)}.");
        return default;
    }

    private static string Shown(JsonElement found) => found.ValueKind == JsonValueKind.String ? $"‘{found.GetString()}’" : Kind(found);

    private static string Kind(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.Object => "a group of members",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => $"the number {found.GetRawText()}",
        JsonValueKind.True or JsonValueKind.False => found.GetRawText(),
        _ => "nothing",
    };

    private enum Presence
    {
        Needed,
        Optional,
    }
}
