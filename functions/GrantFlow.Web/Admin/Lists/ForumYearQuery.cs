using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Lists;

/// <summary>The filters of the list, as its address has them.</summary>
public sealed class ForumYearQuery
{
    /// <summary>What “soon” means to staff: the next two weeks.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(14);

    [FromQuery(Name = "year")]
    public string Year { get; set; } = "";

    [FromQuery(Name = "region")]
    public string Region { get; set; } = "";

    /// <summary>The name of a stage.</summary>
    [FromQuery(Name = "stage")]
    public string Stage { get; set; } = "";

    /// <summary>The name of a party.</summary>
    [FromQuery(Name = "waits")]
    public string WaitsFor { get; set; } = "";

    /// <summary><c>overdue</c>, <c>soon</c>, or empty for any.</summary>
    [FromQuery(Name = "due")]
    public string Due { get; set; } = "";

    /// <summary><c>awarded</c>, <c>paid</c>, or empty for any.</summary>
    [FromQuery(Name = "money")]
    public string Money { get; set; } = "";

    [FromQuery(Name = "q")]
    public string Search { get; set; } = "";

    /// <summary>The last id of the page before, or empty.</summary>
    [FromQuery(Name = "after")]
    public string After { get; set; } = "";

    public bool IsNarrowed => $"{Region}{Stage}{WaitsFor}{Due}{Money}{Search.Trim()}".Length > 0;

    public IndexFilter Filter(DateTimeOffset now) => new(
        Year, None(Region), None(Stage), None(WaitsFor), None(Search.Trim()),
        Due switch { "overdue" => now, "soon" => now + Soon, _ => null });

    /// <summary>What the index cannot tell apart by itself.</summary>
    public bool Takes(IndexRow row, DateTimeOffset now) =>
        (Due != "soon" || row.NextDue > now)
        && Money switch { "awarded" => row.AwardedPence > 0, "paid" => row.PaidPence > 0, _ => true };

    /// <summary>The same list from another place on.</summary>
    public string Href(string after) => "/staff/forum-years" + QueryString.Create(Parts(after));

    /// <summary>The same list as a CSV file.</summary>
    public string CsvHref => "/staff/forum-years" + QueryString.Create(Parts("").Append(new("handler", "csv")));

    private IEnumerable<KeyValuePair<string, string?>> Parts(string after) =>
        from part in new (string Name, string Value)[]
        {
            ("year", Year), ("region", Region), ("stage", Stage), ("waits", WaitsFor), ("due", Due), ("money", Money), ("q", Search.Trim()), ("after", after),
        }
        where part.Value.Length > 0
        select new KeyValuePair<string, string?>(part.Name, part.Value);

    private static string? None(string text) => text.Length == 0 ? null : text;
}
