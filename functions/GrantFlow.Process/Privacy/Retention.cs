using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Json;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Privacy;

/// <param name="ForumYears">How many were emptied of what is personal.</param>
/// <param name="People">How many names and addresses went with them.</param>
public sealed record RetentionReport(int ForumYears, int Documents, int People);

/// <summary>Erases what the pack's years of keeping are over for. Runs every night and mostly finds nothing: it reads no record
/// before its pack's date. After a crash the next night finishes it.</summary>
public sealed class Retention(
    IForumYearStore store, Running.ForumYears forumYears, IDraftStore drafts, Papers papers, DocumentErasing documents,
    Erasing erasing, IErasures erasures, IPeople people, FigureKeeper figures, TimeProvider clock)
{
    public async Task<RetentionReport> RunAsync(CancellationToken cancel = default)
    {
        var today = London.Date(clock.GetUtcNow());
        var report = new RetentionReport(0, 0, 0);
        var leaving = new HashSet<PersonId>();
        var emptied = new List<ForumYearId>();
        await foreach (var record in store.ListAsync(cancel))
        {
            if (GrantYears.Owns(record) || forumYears.PackOf(new ForumYearId(record)).KeptUntil >= today || await IsEmptiedAsync(record, cancel))
                continue;
            var events = await store.ReadAllAsync(new ForumYearId(record), cancel);
            if (!Evolution.Evolve(ForumYear.Unborn, events.Select(written => written.Event)).IsOver)
                continue;
            report = report with { ForumYears = report.ForumYears + 1, Documents = report.Documents + await EmptyAsync(new ForumYearId(record), events, cancel) };
            leaving.UnionWith(events.SelectMany(PeopleIn));
            emptied.Add(new ForumYearId(record));
        }

        report = report with { People = await LetGoAsync(leaving, emptied, cancel) };
        // Last, so that what a crash left undone is found again.
        foreach (var id in emptied)
            await erasures.AddAsync(new Erasure(ErasedKind.ForumYear, id.Value, ErasureGround.Retention, PersonId.System, clock.GetUtcNow()), cancel);
        return report;
    }

    private async Task<bool> IsEmptiedAsync(string record, CancellationToken cancel) =>
        await erasures.FindAsync(ErasedKind.ForumYear, record, cancel) is not null;

    private async Task<int> EmptyAsync(ForumYearId id, IReadOnlyList<Written> events, CancellationToken cancel)
    {
        var gone = new HashSet<ContentHash>();
        foreach (var (written, hash) in events.FirstNamings())
        {
            // The files first: the answers are what leads to them.
            foreach (var file in await papers.FilesOfAsync(written.Event, hash, cancel))
                gone.Add(file.Hash);
            gone.Add(hash);
        }

        foreach (var form in FormKey.All)
            foreach (var section in await drafts.LoadAsync(id, form.ToString(), cancel))
                gone.UnionWith(RecordReading.FilesOf(AnswersJson.Parse(section.Answers.Span)).Select(file => file.Hash));
        foreach (var hash in gone)
            await documents.EraseAsync(hash, ErasureGround.Retention, PersonId.System, cancel);
        await drafts.EraseAsync(id, cancel);
        await figures.ForgetAsync(id, cancel);
        return gone.Count;
    }

    /// <summary>Whoever stands in no record that is still kept.</summary>
    private async Task<int> LetGoAsync(HashSet<PersonId> leaving, IReadOnlyList<ForumYearId> emptied, CancellationToken cancel)
    {
        if (leaving.Count == 0)
            return 0;
        await foreach (var record in store.ListAsync(cancel))
            if (!GrantYears.Owns(record) && !emptied.Contains(new ForumYearId(record)) && !await IsEmptiedAsync(record, cancel))
                leaving.ExceptWith((await store.ReadAllAsync(new ForumYearId(record), cancel)).SelectMany(PeopleIn));
        foreach (var id in leaving)
            if (await people.FindAsync(id, cancel) is { } person)
                await erasing.EraseEntryAsync(person, ErasureGround.Retention, PersonId.System, cancel);
        return leaving.Count;
    }

    /// <summary>Without Contact's staff, whose names its directory keeps and ends.</summary>
    private static IEnumerable<PersonId> PeopleIn(Written written)
    {
        IEnumerable<KeyValuePair<Role, PersonId>> named = written.Event switch
        {
            ForumInvited invited => invited.People,
            PersonChanged changed => [new(changed.Role, changed.Person)],
            PersonProposed proposed => [new(proposed.Role, proposed.Person)],
            _ => [],
        };
        var outside = named.Where(entry => Roles.PartyOf(entry.Key) is Party.Forum or Party.Authority).Select(entry => entry.Value);
        return written.Party is Party.Forum or Party.Authority ? outside.Append(written.Event.By) : outside;
    }
}
