using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.GrantYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;

namespace GrantFlow.Process.Records;

/// <summary>A place where a record does not hold.</summary>
/// <param name="Record">Id of the forum year, or the name of a document.</param>
/// <param name="Sequence">Of the event, or 0 for the record as a whole.</param>
/// <param name="What">What is wrong there.</param>
public sealed record Break(string Record, long Sequence, string What)
{
    public override string ToString() => Sequence == 0 ? $"{Record}: {What}" : $"{Record}, event {Sequence}: {What}";
}

/// <param name="Breaks">The first break of each record, and each damaged document; none where all holds.</param>
public sealed record VerificationReport(int Records, long Events, int Documents, ImmutableArray<Break> Breaks);

/// <summary>Holds everything stored against itself: each chain from its first event, each head against its chain, each document
/// against its name, and each document that an event names against what is there.</summary>
public sealed class Verification(IForumYearStore store, IDocumentStore documents)
{
    private readonly Papers papers = new(documents, NoEntropy.Instance);

    /// <param name="erased">Documents that were erased on purpose, and may be missing.</param>
    public async Task<VerificationReport> RunAsync(IReadOnlySet<ContentHash> erased, CancellationToken cancel = default)
    {
        var breaks = ImmutableArray.CreateBuilder<Break>();
        var kept = new HashSet<ContentHash>(erased);
        var documentCount = 0;
        await foreach (var hash in documents.ListAsync(cancel))
        {
            documentCount++;
            kept.Add(hash);
            if (erased.Contains(hash))
                breaks.Add(new Break(hash.Value, 0, "The document was to be erased and is still there. Have it erased again."));
            else if (await DamageAsync(hash, cancel) is { } damage)
                breaks.Add(damage);
        }

        var records = 0;
        var events = 0L;
        await foreach (var id in store.ListAsync(cancel))
        {
            records++;
            var walk = new ChainWalk(id, kept);
            events += await walk.RunAsync(store, papers, cancel);
            if (walk.Found is { } found)
                breaks.Add(found);
        }

        return new VerificationReport(records, events, documentCount, breaks.ToImmutable());
    }

    private async Task<Break?> DamageAsync(ContentHash hash, CancellationToken cancel)
    {
        try
        {
            return await documents.GetAsync(hash, cancel) is null ? new Break(hash.Value, 0, "The document is listed and cannot be read.") : null;
        }
        catch (DamagedDocumentException)
        {
            return new Break(hash.Value, 0, "The document no longer holds what was stored under its name.");
        }
    }
}

/// <summary>One record from its first event to its head. Stops at the first break, since nothing after it can be trusted.</summary>
internal sealed class ChainWalk(string id, IReadOnlySet<ContentHash> kept)
{
    private readonly List<Event> events = [];
    private ContentHash last = EventRecords.Genesis;

    public Break? Found { get; private set; }

    /// <returns>How many events were read.</returns>
    public async Task<long> RunAsync(IForumYearStore store, Papers papers, CancellationToken cancel)
    {
        await foreach (var recorded in store.ReadEventsAsync(id, cancel: cancel))
        {
            Found = Look(recorded) ?? await LookIntoPapersAsync(events[^1], papers, cancel);
            if (Found is not null)
                return events.Count;
        }

        var head = await store.LoadAsync(id, cancel);
        Found = head is null ? new Break(id, 0, "The record has no head.") : Look(head);
        return events.Count;
    }

    /// <summary>Holds the next event against those before it.</summary>
    internal Break? Look(RecordedEvent recorded)
    {
        var expected = events.Count + 1;
        if (recorded.Sequence != expected)
            return new Break(id, expected, $"The event is missing; the next one there is {recorded.Sequence}.");
        if (EventRecords.Link(last, recorded.Bytes.Span) != recorded.Hash)
            return new Break(id, expected, "The event does not hash to what was recorded with it: it was changed, or one before it was.");
        if (Read(recorded) is not { } written || written.Sequence != expected)
            return new Break(id, expected, "The event cannot be read as the event it says it is.");
        if (DocumentNames.Of(written.Event).FirstOrDefault(hash => !kept.Contains(hash)) is { Value: not null } missing)
            return new Break(id, expected, $"The event names document {missing}, which is not there.");
        events.Add(written.Event);
        last = recorded.Hash;
        return null;
    }

    /// <summary>The files that the event’s papers name. A paper that was erased, or is damaged and named for that, names none.</summary>
    private async Task<Break?> LookIntoPapersAsync(Event happened, Papers papers, CancellationToken cancel)
    {
        foreach (var paper in DocumentNames.Of(happened))
            foreach (var file in await FilesAsync(papers, happened, paper, cancel))
                if (!kept.Contains(file.Hash))
                    return new Break(id, events.Count, $"A paper of the event names the file {file.Hash}, which is not there.");
        return null;
    }

    private static async Task<IReadOnlyList<FileRef>> FilesAsync(Papers papers, Event happened, ContentHash paper, CancellationToken cancel)
    {
        try
        {
            return await papers.FilesOfAsync(happened, paper, cancel);
        }
        catch (DamagedDocumentException)
        {
            return [];
        }
    }

    private Break? Look(Head head)
    {
        if (head.Version != events.Count)
            return new Break(id, 0, $"The head stands at version {head.Version}, and there are {events.Count} events.");
        if (head.ChainHash != last)
            return new Break(id, 0, "The head names another last event than the chain has.");
        return Replayed() is { } replayed && !replayed.AsSpan().SequenceEqual(head.Snapshot.Span)
            ? new Break(id, 0, "The state kept with the head is not the one that the events make.")
            : null;
    }

    private static Written? Read(RecordedEvent recorded)
    {
        try
        {
            return EventRecords.Read(recorded);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>The snapshot anew.</summary>
    private byte[]? Replayed() => events switch
    {
        [ForumInvited, ..] => CanonicalJson.Serialize(Evolution.Evolve(ForumYear.Unborn, events)),
        [GrantYearOpened, ..] => CanonicalJson.Serialize(events.Aggregate(GrantYear.Unborn, GrantYearRuleBook.Evolve)),
        _ => null,
    };
}

/// <summary>Whoever only reads needs no salt.</summary>
internal sealed class NoEntropy : IEntropy
{
    public static readonly NoEntropy Instance = new();

    public void Fill(Span<byte> bytes) => throw new NotSupportedException("Nothing is written here.");
}
