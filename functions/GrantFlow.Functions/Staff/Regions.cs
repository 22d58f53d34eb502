namespace GrantFlow.Functions.Staff;

/// <summary>The nine regions of England, as the list of forums writes them.</summary>
internal static class Regions
{
    private const string Prefix = "Region.";

    private static readonly string[] All =
    [
        "East Midlands", "East of England", "London", "North East", "North West", "South East", "South West", "West Midlands", "Yorkshire and The Humber",
    ];

    /// <summary>An app role cannot have spaces in its value, so an adviser's region is one like <c>Region.EastOfEngland</c>.</summary>
    public static string? OfAppRole(string value) =>
        value.StartsWith(Prefix, StringComparison.Ordinal)
            ? Array.Find(All, region => region.Replace(" ", "", StringComparison.Ordinal).Equals(value[Prefix.Length..], StringComparison.OrdinalIgnoreCase))
            : null;
}
