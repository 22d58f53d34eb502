using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Public.Register;

/// <summary>What somebody looks for in the register, as its address has it.</summary>
public sealed class RegisterQuery
{
    private const int LongestSearch = 100;

    [FromQuery(Name = "year")]
    public string Year { get; set; } = "";

    [FromQuery(Name = "region")]
    public string Region { get; set; } = "";

    [FromQuery(Name = "q")]
    public string Search { get; set; } = "";

    /// <summary>The last row of the page before, or empty.</summary>
    [FromQuery(Name = "after")]
    public string After { get; set; } = "";

    public bool IsNarrowed => Region.Length > 0 || Search.Trim().Length > 0;

    public IndexFilter Filter => new(Year, Region.Length == 0 ? null : Region, Search: Search.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestSearch)] : null);

    /// <param name="page"><c>/register</c> or <c>/register.json</c>.</param>
    public string Href(string page, string? region = null, string after = "") => page + QueryString.Create(
        new[] { ("year", Year), ("region", region ?? Region), ("q", Search.Trim()), ("after", after) }
            .Where(part => part.Item2.Length > 0).Select(part => new KeyValuePair<string, string?>(part.Item1, part.Item2)));
}
