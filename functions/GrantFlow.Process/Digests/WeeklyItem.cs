using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Digests;

/// <summary>Stands in an adviser’s basket for the survey of the week, so that it is due like anything else there.</summary>
internal static class WeeklyItem
{
    private const string Mark = "weekly-";

    public static BasketItem Of(PersonId person, DateTimeOffset due) =>
        new(person, Mark + London.Date(due).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "", "", due);

    public static bool Is(BasketItem item) => Is(item.Id);

    public static bool Is(string id) => id.StartsWith(Mark, StringComparison.Ordinal);
}
