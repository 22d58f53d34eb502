using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Access;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Digests;

/// <summary>Says what waits in a line each: late things first, then by deadline; news last.</summary>
public sealed class DigestLines(Running.ForumYears forumYears, IForums forums, MessageComposer messages, SiteOptions site)
{
    public async Task<IReadOnlyList<ListLine>> OfAsync(IReadOnlyList<Judgement.Tell> told, Person reader, DateTimeOffset now, CancellationToken cancel = default)
    {
        var tasks = new Dictionary<(ForumYearId, ObligationKind, int), (DateTimeOffset Due, ListLine Line)>();
        var news = new List<ListLine>();
        foreach (var tell in told)
        {
            var page = new Uri(site.BaseAddress, $"staff/forum-years/{tell.State.Id}");
            if (tell.Tasks.IsEmpty)
                news.Add(new ListLine(await messages.SubjectAsync(tell.State.Id, tell.Message, reader, now, cancel), page));
            foreach (var task in tell.Tasks)
                tasks[(tell.State.Id, task.Kind, task.Quarter)] = (task.Deadline, new ListLine(await TextAsync(tell, task, now, cancel), page));
        }

        return [.. tasks.Values.OrderBy(task => task.Due).ThenBy(task => task.Line.Text, StringComparer.Ordinal).Select(task => task.Line), .. news];
    }

    private async Task<string> TextAsync(Judgement.Tell tell, OwedTask task, DateTimeOffset now, CancellationToken cancel)
    {
        var forum = await forums.FindAsync(tell.State.AreaId, cancel);
        return Text(forum?.Name ?? tell.State.AreaId, forumYears.PackOf(tell.State.Id).Programme, Whose(tell.Message, task.Kind), task.Kind, task.Quarter, task.Deadline, now);
    }

    /// <summary><c>Derby Parent Carer Forum: the forum needs to send the report for quarter 1, late since 5pm on …</c></summary>
    internal static string Text(string forum, Programme programme, string whose, ObligationKind kind, int quarter, DateTimeOffset deadline, DateTimeOffset now)
    {
        var of = quarter > 0 ? string.Create(CultureInfo.InvariantCulture, $" for quarter {quarter}") : "";
        return $"{forum}: {whose} {programme.Obligations[kind].Title}{of}, {(deadline <= now ? "late since" : "by")} {London.Tell(deadline)}";
    }

    private static string Whose(SendMessage message, ObligationKind kind) => ObligationOwners.Of(kind) switch
    {
        Party.Contact when message.Role != Role.ProgrammeLead => "please",
        var party => Whose(party),
    };

    internal static string Whose(Party party) => party switch
    {
        Party.Forum => "the forum needs to",
        Party.Authority => "the council needs to",
        _ => "a colleague needs to",
    };
}

/// <summary>A line of a list, with the page that it is about where there is one.</summary>
public sealed record ListLine(string Text, Uri? Page = null)
{
    /// <summary>As the placeholder of a list takes them.</summary>
    public static string Join(IEnumerable<ListLine> lines) =>
        string.Join('\n', lines.Select(line => line.Page is null ? OneLine(line.Text) : $"{OneLine(line.Text)}\t{line.Page.AbsoluteUri}"));

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
