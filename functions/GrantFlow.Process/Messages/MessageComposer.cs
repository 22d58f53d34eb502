using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Messages;

/// <summary>Fills a template of the pack for one person.</summary>
public sealed class MessageComposer(Running.ForumYears forumYears, IForums forums, IPeople people, Papers papers, LinkDesk links)
{
    /// <exception cref="InvalidOperationException">The forum, or the template, is not there.</exception>
    /// <param name="own">Values that no record holds, such as a code.</param>
    public async Task<OutgoingMessage> ComposeAsync(
        string messageId, ForumYearId id, SendMessage message, Person person, DateTimeOffset now, CancellationToken cancel = default,
        params IReadOnlyList<KeyValuePair<string, string>> own)
    {
        var pack = forumYears.PackOf(id);
        var state = await forumYears.LoadAsync(id, cancel);
        var forum = await ForumOfAsync(state, cancel);
        var template = pack.Messages[message.Template];
        var values = Values(pack, forum, person, message, await papers.ReadNoteAsync(message.Note, cancel), now);
        if (state.People.TryGetValue(Role.Adviser, out var known) && await people.FindAsync(known, cancel) is { } adviser)
            values[Placeholders.Adviser] = $"{adviser.Name} ({adviser.Email})";
        foreach (var (name, value) in own)
            values[name] = value;
        // Whoever gets a message without a link gets no way in: somebody who handed over their role, for one.
        if (template.Uses.Contains(Placeholders.Link))
            values[Placeholders.Link] = (await LinkForAsync(id, message, now, cancel)).AbsoluteUri;
        var mail = template.Render(values);
        return new OutgoingMessage(messageId, id.Value, message.Template, person.Name, person.Email, mail.Subject, mail.Text, mail.Html, now);
    }

    private Task<Uri> LinkForAsync(ForumYearId id, SendMessage message, DateTimeOffset now, CancellationToken cancel)
    {
        var task = message.Tasks.IsEmpty ? message.Obligation : null;
        return message.Template == LinkRenewal.Template
            ? links.ReissueAsync(id, message.To, message.Role, task, now, cancel)
            : links.IssueAsync(id, message.To, message.Role, task, now, cancel);
    }

    /// <summary>The subject alone, as a line about it.</summary>
    public async Task<string> SubjectAsync(ForumYearId id, SendMessage message, Person person, DateTimeOffset now, CancellationToken cancel = default)
    {
        var pack = forumYears.PackOf(id);
        var forum = await ForumOfAsync(await forumYears.LoadAsync(id, cancel), cancel);
        return pack.Messages[message.Template].Subject(Values(pack, forum, person, message, "", now));
    }

    private async Task<Forum> ForumOfAsync(ForumYear state, CancellationToken cancel) => await forums.FindAsync(state.AreaId, cancel)
        ?? throw new InvalidOperationException($"Nothing is known of the forum of area {state.AreaId}. Import it first.");

    private static string TaskOf(ProgrammePack pack, Core.Programmes.ObligationKind kind, int quarter) =>
        pack.Programme.Obligations[kind].Title + (quarter > 0 ? string.Create(CultureInfo.InvariantCulture, $" for quarter {quarter}") : "");

    private static Dictionary<string, string> Values(ProgrammePack pack, Forum forum, Person person, SendMessage message, string note, DateTimeOffset now) => new()
    {
        [Placeholders.Person] = person.Name,
        [Placeholders.Forum] = forum.Name,
        [Placeholders.Area] = forum.Area,
        [Placeholders.Authority] = forum.Authority,
        [Placeholders.GrantYear] = pack.Programme.GrantYear,
        [Placeholders.Programme] = pack.Programme.Title,
        [Placeholders.Administrator] = pack.Administrator,
        [Placeholders.Adviser] = pack.Administrator,
        [Placeholders.Task] = message.Obligation is { } kind ? TaskOf(pack, kind, message.Quarter) : "",
        [Placeholders.Deadline] = message.Deadline is { } deadline ? London.Tell(deadline) : "",
        [Placeholders.Day] = message.Deadline is { } day ? London.Date(day).ToString("ddd d MMM", CultureInfo.InvariantCulture) : "",
        [Placeholders.Tasks] = string.Join('\n', message.Tasks.Select(task => Line(pack, task, now))),
        [Placeholders.Amount] = message.Amount?.ToString() ?? "",
        [Placeholders.Note] = note,
        [Placeholders.Quarter] = message.Quarter.ToString(CultureInfo.InvariantCulture),
    };

    private static string Line(ProgrammePack pack, OwedTask task, DateTimeOffset now) =>
        $"{TaskOf(pack, task.Kind, task.Quarter)}, {(task.Deadline <= now ? "late since" : "by")} {London.Tell(task.Deadline)}";
}
