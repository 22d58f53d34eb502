namespace GrantFlow.Local.Rehearsal;

/// <summary>What one day of a rehearsal brought, in London's calendar.</summary>
/// <param name="Messages">How many would be sent, by template.</param>
/// <param name="Events">How often each thing would happen, by type of event.</param>
internal sealed record RehearsedDay(DateOnly Date, SortedDictionary<string, long> Messages, SortedDictionary<string, long> Events)
{
    public static RehearsedDay Of(DateOnly date) => new(date, new(StringComparer.Ordinal), new(StringComparer.Ordinal));

    public bool IsQuiet => Messages.Count == 0 && Events.Count == 0;

    /// <summary>All days together, by name.</summary>
    public static SortedDictionary<string, long> Sum(IEnumerable<SortedDictionary<string, long>> days)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, count) in days.SelectMany(day => day))
            sums[name] = sums.GetValueOrDefault(name) + count;
        return sums;
    }
}
