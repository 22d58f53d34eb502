using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Access;
using GrantFlow.Process.Calendars;
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

namespace GrantFlow.Web.Admin.Tasks;

/// <summary>Everything that waits for a person of Contact, by role and region: mail that does not arrive, stuck work, and what
/// Contact owes. Read from indexes; no forum year is loaded.</summary>
public sealed class IndexModel(IForumYearIndex index, IAddressTroubles troubles, IMessageLog log, IForumYearStore store, IPeople people, IForums forums, IProgrammes programmes, SiteOptions site, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;
    private const int MostOfMail = 100;
    private const int Batch = 200;

    private static readonly string[] Columns = ["What to do", "Where", "Who", "Waiting", "Due"];

    private static readonly IReadOnlyList<Role> Doers = [Role.Adviser, Role.GrantsOfficer, Role.Approver, Role.Payer, Role.ProgrammeLead];

    [FromQuery(Name = "role")]
    public string RoleName { get; set; } = "";

    [FromQuery(Name = "region")]
    public string Region { get; set; } = "";

    /// <summary>The place of the last row of the page before, or empty.</summary>
    [FromQuery(Name = "after")]
    public string After { get; set; } = "";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<TaskGroup> Groups { get; private set; } = [];

    public string? NextHref { get; private set; }

    public IReadOnlyList<Choice> RegionChoices { get; private set; } = [];

    public bool IsNarrowed => $"{RoleName}{Region}".Length > 0;

    public string Administrator => programmes.Of(Year).Administrator;

    public static IReadOnlyList<Choice> RoleChoices { get; } = [new("", "Anyone’s"), .. Doers.Select(role => new Choice($"{role}", RoleWords.Of(role)))];

    private string Year => programmes.GrantYears[0];

    private Role? Doer => Enum.TryParse<Role>(RoleName, out var role) ? role : null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!IsKnownRole)
            return NotFound();
        var counts = await index.CountAsync(Year, Now, HttpContext.RequestAborted);
        RegionChoices = [new("", "All"), .. counts.Select(count => count.Region).Distinct().Select(region => new Choice(region, region))];
        var owed = await OwedAsync();
        Groups = After.Length > 0 ? [owed] : [await MailAsync(), await StuckAsync(), owed];
        return Page();
    }

    /// <summary>Everything that waits under the same filter, whichever page of it is shown.</summary>
    public IActionResult OnGetCsv() => IsKnownRole ? new CsvResult("tasks", Columns, CellsAsync()) : NotFound();

    /// <summary>What Contact owes under the same filter, as dates for a calendar.</summary>
    public IActionResult OnGetCalendar() => IsKnownRole ? new CalendarResult("tasks", site.BaseAddress, Now, DatesAsync()) : NotFound();

    public string CsvHref => HandlerHref("csv");

    public string CalendarHref => HandlerHref("calendar");

    private string HandlerHref(string handler) => Href("") + (IsNarrowed ? "&" : "?") + "handler=" + handler;

    private async IAsyncEnumerable<CalendarDate> DatesAsync()
    {
        var after = "";
        while (await index.ListTasksAsync(new TaskFilter(Year, Region, Doer), after, Batch, HttpContext.RequestAborted) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                var line = LineOf(row);
                yield return new CalendarDate(
                    CalendarDate.Name(row.ForumYear, Enum.Parse<ObligationKind>(row.Task.Kind), row.Task.Quarter), $"{row.Area}: {line.What}", $"For {line.Who}.", row.Task.Due, line.Href);
            }

            after = rows[^1].Place;
        }
    }

    private bool IsKnownRole => RoleName.Length == 0 || (Doer is { } role && Doers.Contains(role));

    private async Task<TaskGroup> OwedAsync()
    {
        var rows = await index.ListTasksAsync(new TaskFilter(Year, Region, Doer), After, PageSize + 1, HttpContext.RequestAborted);
        NextHref = rows.Count > PageSize ? Href(rows[PageSize - 1].Place) : null;
        return new TaskGroup("owed", "Reviews, checks and decisions", "Nothing waits.", [.. rows.Take(PageSize).Select(LineOf)]);
    }

    private TaskLine LineOf(TaskRow row) => new(
        DutyWords.Title(Enum.Parse<ObligationKind>(row.Task.Kind), programmes.Of(Year).Programme) + (row.Task.Quarter == 0 ? "" : $" for quarter {row.Task.Quarter}"),
        $"{row.Area}, {row.Region}", RoleWords.Of(row.Task.Role), TaskLine.AgeOf(row.Task.Opened, Now),
        $"/staff/forum-years/{row.ForumYear}/{TaskLine.PageOf(row.Task)}", row.Task.Due);

    private async IAsyncEnumerable<IReadOnlyList<string>> CellsAsync()
    {
        foreach (var group in new[] { await MailAsync(), await StuckAsync() })
            foreach (var line in group.Lines)
                yield return CellsOf(line);
        var after = "";
        while (await index.ListTasksAsync(new TaskFilter(Year, Region, Doer), after, Batch, HttpContext.RequestAborted) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                yield return CellsOf(LineOf(row));
            after = rows[^1].Place;
        }
    }

    private static IReadOnlyList<string> CellsOf(TaskLine line) => [line.What, line.Where, line.Who, line.Age, CsvCell.Moment(line.Due)];

    /// <summary>The adviser’s, who talks to forums and councils.</summary>
    private async Task<TaskGroup> MailAsync()
    {
        var lines = new List<TaskLine>();
        if (Doer is null or Role.Adviser)
        {
            foreach (var trouble in await troubles.ListOpenAsync(null, MostOfMail, cancel: HttpContext.RequestAborted))
                await AddAsync(lines, trouble.ForumYear, $"Put an address right: mail to {await NameAsync(trouble.Person)} {MessageWords.Of(trouble.Problem)}", trouble.At, MessagePages.Of(trouble));
            foreach (var entry in await log.ListAsync(new MessageFilter(MessageState.Unknown), MostOfMail, cancel: HttpContext.RequestAborted))
                await AddAsync(lines, entry.ForumYear, $"Find out whether “{TemplateWords.Of(entry.Template)}” reached {await NameAsync(entry.To)}", entry.At, MessagePages.Of(entry));
        }

        return new TaskGroup("mail", "Mail that does not arrive", "Every message has arrived or is on its way.", lines);
    }

    private async Task<TaskGroup> StuckAsync()
    {
        var dead = Doer is null or Role.GrantsOfficer ? await store.ListDeadEffectsAsync(null, MostOfMail, HttpContext.RequestAborted) : [];
        var lines = new List<TaskLine>();
        foreach (var effect in dead)
            if (await WhereAsync(effect.ForumYear) is { } where)
                lines.Add(new TaskLine(Effects.IndexModel.Tell(effect), where, RoleWords.Of(Role.GrantsOfficer), "after a day of tries", "/staff/effects"));
        return new TaskGroup("stuck", "Stuck work", "Nothing is stuck.", lines);
    }

    private async Task AddAsync(List<TaskLine> lines, string forumYear, string what, DateTimeOffset since, string page)
    {
        if (await WhereAsync(forumYear) is { } where)
            lines.Add(new TaskLine(what, where, RoleWords.Of(Role.Adviser), TaskLine.AgeOf(since, Now), page));
    }

    /// <summary>Area and region, or none where it is not of the region that is asked for.</summary>
    private async Task<string?> WhereAsync(string forumYear)
    {
        if (forumYear == DigestRound.Record)
            return Region.Length > 0 ? null : Administrator;
        var forum = await forums.FindAsync(forumYear[(forumYear.IndexOf('.', StringComparison.Ordinal) + 1)..], HttpContext.RequestAborted);
        return Region.Length > 0 && forum?.Region != Region ? null : forum is null ? forumYear : $"{forum.Area}, {forum.Region}";
    }

    private async Task<string> NameAsync(PersonId person) => (await people.FindAsync(person, HttpContext.RequestAborted))?.Name ?? person.Value;

    private string Href(string after) => "/staff/tasks" + QueryString.Create(
        new[] { ("role", RoleName), ("region", Region), ("after", after) }
            .Where(part => part.Item2.Length > 0).Select(part => new KeyValuePair<string, string?>(part.Item1, part.Item2)));
}
