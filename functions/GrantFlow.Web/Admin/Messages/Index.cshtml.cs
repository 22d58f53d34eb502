using GrantFlow.Core;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;
using GrantFlow.Web.Admin.Record;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Messages;

/// <summary>Every message and where it is, the newest first. <c>state=trouble</c> shows those that did not arrive.</summary>
public sealed class IndexModel(IMessageLog log, IPeople people, IProgrammes programmes, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;
    private const string Trouble = "trouble";

    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

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
        MessageState? state = Enum.TryParse<MessageState>(StateName, out var named) ? named : null;
        if (StateName.Length > 0 && StateName != Trouble && state is null)
            return NotFound();
        var after = After.Length == 0 ? null : After;
        var found = StateName == Trouble
            ? await log.ListTroublesAsync(clock.GetUtcNow() - TooLong, PageSize + 1, after, HttpContext.RequestAborted)
            : await log.ListAsync(new MessageFilter(state, Template), PageSize + 1, after, HttpContext.RequestAborted);
        Entries = [.. found.Take(PageSize)];
        NextHref = found.Count > PageSize ? Href(Entries[^1].Id) : null;
        foreach (var person in Entries.Select(entry => entry.To).Distinct())
            names[person] = (await people.FindAsync(person, HttpContext.RequestAborted))?.Name ?? person.Value;
        return Page();
    }

    public string NameOf(PersonId person) => names[person];

    public string Href(string after) => "/admin/messages" + QueryString.Create(
        new[] { ("state", StateName), ("template", Template), ("after", after) }
            .Where(part => part.Item2.Length > 0).Select(part => new KeyValuePair<string, string?>(part.Item1, part.Item2)));
}
