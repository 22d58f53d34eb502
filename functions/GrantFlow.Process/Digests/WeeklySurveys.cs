using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Digests;

/// <summary>How an adviser’s region stands. Each list is short and ends with how to see more.</summary>
public sealed record WeeklySurvey(IReadOnlyList<ListLine> Late, IReadOnlyList<ListLine> Waiting, IReadOnlyList<ListLine> Due, IReadOnlyList<ListLine> Mail)
{
    public bool IsEmpty => Late.Count + Waiting.Count + Due.Count + Mail.Count == 0;
}

/// <summary>Makes the survey of the week from the index alone: no forum year is read.</summary>
public sealed class WeeklySurveys(
    IStaffDirectory directory, IProgrammes programmes, IForumYearIndex index, IForums forums, IAddressTroubles troubles, IMessageLog log, SiteOptions site)
{
    /// <summary>More than a person reads; the site has the rest.</summary>
    private const int Most = 15;

    private const int MostRows = 500;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(14);

    /// <returns>None where the person has no region, or nothing is to be said of it.</returns>
    public async Task<WeeklySurvey?> OfAsync(PersonId person, DateTimeOffset now, CancellationToken cancel = default)
    {
        if ((await directory.ListAsync(cancel)).FirstOrDefault(member => member.Person == person)?.Region is not { } region)
            return null;
        var survey = new WeeklySurvey([], [], [], await MailAsync(region, cancel));
        foreach (var year in programmes.GrantYears)
        {
            var programme = programmes.Of(year).Programme;
            var rows = (await index.ListAsync(new IndexFilter(year, region, OverdueAt: now + Ahead), null, MostRows, cancel)).OrderBy(row => row.NextDue).ToList();
            var tasks = await index.ListTasksAsync(new TaskFilter(year, region, Role.Adviser), null, Most + 1, cancel);
            survey = survey with
            {
                Late = [.. survey.Late, .. rows.Where(row => row.NextDue <= now).Select(row => Of(row, programme, now))],
                Due = [.. survey.Due, .. rows.Where(row => row.NextDue > now).Select(row => Of(row, programme, now))],
                Waiting = [.. survey.Waiting, .. tasks.Select(task => Of(task, programme, now))],
            };
        }

        return survey.IsEmpty ? null : new WeeklySurvey(
            Short(survey.Late, "staff/forum-years"), Short(survey.Waiting, "staff/tasks"), Short(survey.Due, "staff/forum-years"), Short(survey.Mail, "staff/tasks"));
    }

    private ListLine Of(IndexRow row, Programme programme, DateTimeOffset now) => new(
        DigestLines.Text(row.Forum, programme, DigestLines.Whose(Enum.Parse<Party>(row.WaitsFor)), Enum.Parse<ObligationKind>(row.NextObligation), 0, row.NextDue!.Value, now),
        PageOf(row.Id));

    private ListLine Of(TaskRow row, Programme programme, DateTimeOffset now) => new(
        DigestLines.Text(row.Forum, programme, "please", Enum.Parse<ObligationKind>(row.Task.Kind), row.Task.Quarter, row.Task.Due, now), PageOf(row.ForumYear));

    private async Task<IReadOnlyList<ListLine>> MailAsync(string region, CancellationToken cancel)
    {
        var lines = new List<ListLine>();
        foreach (var trouble in await troubles.ListOpenAsync(null, MostRows, cancel: cancel))
            if (await FindAsync(trouble.ForumYear, region, cancel) is { } forum)
                lines.Add(new ListLine($"{forum.Name}: somebody’s email address does not work", PageOf(trouble.ForumYear)));
        foreach (var entry in await log.ListAsync(new MessageFilter(MessageState.Unknown), MostRows, cancel: cancel))
            if (await FindAsync(entry.ForumYear, region, cancel) is { } forum)
                lines.Add(new ListLine($"{forum.Name}: nobody can tell whether a message arrived", PageOf(entry.ForumYear)));
        return lines;
    }

    private async Task<Forum?> FindAsync(string forumYear, string region, CancellationToken cancel) =>
        await forums.FindAsync(forumYear[(forumYear.IndexOf('.', StringComparison.Ordinal) + 1)..], cancel) is { } forum && forum.Region == region ? forum : null;

    private Uri PageOf(string forumYear) => new(site.BaseAddress, $"staff/forum-years/{forumYear}");

    private IReadOnlyList<ListLine> Short(IReadOnlyList<ListLine> lines, string page) => lines.Count <= Most
        ? lines
        : [.. lines.Take(Most), new ListLine("and more: see all of them on the site", new Uri(site.BaseAddress, page))];
}
