using GrantFlow.Core;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using GrantFlow.Web.Admin.Record;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Messages;

/// <summary>Every message and where it is, the newest first. <c>state=trouble</c> shows those that did not arrive.</summary>
public sealed class IndexModel(IMessageLog log, Whereabouts whereabouts, IPeople people, IProgrammes programmes, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;
    private const int Batch = 200;
    private const string Trouble = "trouble";

    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    private static readonly string[] Columns = ["Message", "Forum year", "To", "Where it is", "Since"];

    private readonly Dictionary<PersonId, string> names = [];

    [FromQuery(Name = "state")]
    public string StateName { get; set; } = "";

    [FromQuery(Name = "template")]
    public string Template { get; set; } = "";

    /// <summary>Id of the last message of the page before, or empty.</summary>
    [FromQuery(Name = "after")]
    public string After { get; set; } = "";

    public IReadOnlyList<MessageEntry> Entries { get; private set; } = [];

    public string? NextHref { get; private set; }

    public bool IsNarrowed => $"{StateName}{Template}".Length > 0;

    public static IReadOnlyList<Choice> StateChoices { get; } =
        [new("", "Anywhere"), new(Trouble, "Any trouble"), .. Enum.GetValues<MessageState>().Select(state => new Choice($"{state}", MessageWords.Of(state).Words))];

    public IReadOnlyList<Choice> TemplateChoices =>
        [new("", "Any"), .. programmes.GrantYears.SelectMany(year => programmes.Of(year).Messages.Keys).Distinct().Order(StringComparer.Ordinal).Select(name => new Choice(name, TemplateWords.Of(name)))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsKnownState)
            return NotFound();
        var found = await ReadAsync(PageSize + 1, After.Length == 0 ? null : After);
        Entries = await whereabouts.OfAsync([.. found.Take(PageSize)], HttpContext.RequestAborted);
        NextHref = found.Count > PageSize ? Href(Entries[^1].Id) : null;
        await LearnNamesAsync(Entries);
        return Page();
    }

    /// <summary>Every message under the same filter, whichever page of them is shown.</summary>
    public IActionResult OnGetCsv() => IsKnownState ? new CsvResult("messages", Columns, CellsAsync()) : NotFound();

    public static string WhereOf(MessageEntry entry) => entry.ForumYear == DigestRound.Record ? "Mail of the day" : entry.ForumYear;

    public string NameOf(PersonId person) => names[person];

    public string CsvHref => Href("") + (IsNarrowed ? "&" : "?") + "handler=csv";

    public string Href(string after) => "/staff/messages" + QueryString.Create(
        new[] { ("state", StateName), ("template", Template), ("after", after) }
            .Where(part => part.Item2.Length > 0).Select(part => new KeyValuePair<string, string?>(part.Item1, part.Item2)));

    private bool IsKnownState => StateName is "" or Trouble || State is not null;

    private MessageState? State => Enum.TryParse<MessageState>(StateName, out var named) ? named : null;

    private Task<IReadOnlyList<MessageEntry>> ReadAsync(int limit, string? after) => StateName == Trouble
        ? log.ListTroublesAsync(clock.GetUtcNow() - TooLong, limit, after, HttpContext.RequestAborted)
        : log.ListAsync(new MessageFilter(State, Template), limit, after, HttpContext.RequestAborted);

    private async IAsyncEnumerable<IReadOnlyList<string>> CellsAsync()
    {
        string? after = null;
        while (await ReadAsync(Batch, after) is { Count: > 0 } entries)
        {
            // Names of one batch at a time: there may be more people than memory should hold.
            names.Clear();
            await LearnNamesAsync(entries);
            foreach (var entry in await whereabouts.OfAsync(entries, HttpContext.RequestAborted))
                yield return [TemplateWords.Of(entry.Template), WhereOf(entry), NameOf(entry.To), MessageWords.Of(entry.State).Words, CsvCell.Moment(entry.At)];
            after = entries[^1].Id;
        }
    }

    private async Task LearnNamesAsync(IEnumerable<MessageEntry> entries)
    {
        foreach (var person in entries.Select(entry => entry.To).Distinct())
            names[person] = (await people.FindAsync(person, HttpContext.RequestAborted))?.Name ?? person.Value;
    }
}
