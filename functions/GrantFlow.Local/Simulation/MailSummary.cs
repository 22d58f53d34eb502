using GrantFlow.Core;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>What became of every message that was asked for.</summary>
/// <param name="States">Messages by where they stand at the end.</param>
/// <param name="KnownDuplicates">Messages that the mail service took more than once although the outcome of the first time was known, or nobody said to send them again.</param>
/// <param name="Lost">Messages that were asked for and of which the log knows nothing, or of which it says more than is true, or that wait for a try that nobody will make.</param>
/// <param name="Unknown">Messages of which nobody can tell at the end.</param>
/// <param name="UnknownShown">How many of those the list of troubles shows.</param>
internal sealed record MailSummary(
    long Asked, IReadOnlyDictionary<string, long> States, long KnownDuplicates, long Lost, long Unknown, long UnknownShown,
    long SentAgainByHand, long SettledAsArrived, long AddressesOpen)
{
    private const int Page = 500;

    public IReadOnlyDictionary<string, long> Lines => new Dictionary<string, long>(States.Select(pair => KeyValuePair.Create(pair.Key.ToLowerInvariant(), pair.Value)))
    {
        ["asked for"] = Asked,
        ["sent twice although the outcome was known"] = KnownDuplicates,
        ["lost"] = Lost,
        ["unknown at the end"] = Unknown,
        ["unknown at the end and shown to staff"] = UnknownShown,
        ["settled by hand: it arrived"] = SettledAsArrived,
        ["settled by hand: send it again"] = SentAgainByHand,
        ["addresses that do not work at the end"] = AddressesOpen,
    };

    public static async Task<MailSummary> OfAsync(World world, CancellationToken cancel)
    {
        var log = world.Get<IMessageLog>();
        var entries = await AllAsync((after) => log.ListAsync(new MessageFilter(), Page, after, cancel));
        var shown = (await AllAsync((after) => log.ListTroublesAsync(world.Clock.GetUtcNow().AddHours(-1), Page, after, cancel))).Select(entry => entry.Id).ToHashSet();
        var again = entries.Where(entry => entry.Settlement?.Verdict == Verdict.SendAgain).Select(entry => entry.Id).ToHashSet();
        var waiting = await WaitingAsync(world, entries, cancel);
        var unknown = entries.Where(entry => entry.State == MessageState.Unknown).ToList();
        var states = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in entries)
            Tally.Count(states, $"{entry.State}");
        var logged = entries.Select(entry => entry.Id).Concat(entries.Select(entry => Tally.NameOf(entry.ForumYear, entry.Template, entry.Occurrence))).ToHashSet();
        var sent = entries.Where(entry => !IsLost(entry, world.Tally, waiting)).Select(entry => entry.Id).ToHashSet();
        return new MailSummary(
            world.Tally.Asked.Count, states,
            world.Tally.Taken.Count(pair => pair.Value > 1 && !again.Contains(pair.Key)),
            world.Tally.Asked.Count(id => !logged.Contains(id)) + entries.Count(entry => !sent.Contains(entry.Id) || (entry.Carrier is { } carrier && !sent.Contains(carrier))),
            unknown.Count, unknown.Count(entry => shown.Contains(entry.Id)),
            again.Count, entries.Count(entry => entry.Settlement?.Verdict == Verdict.Arrived),
            await world.Get<IAddressTroubles>().CountOpenAsync(cancel));
    }

    private static bool IsLost(MessageEntry entry, Tally tally, HashSet<string> waiting) => entry.State switch
    {
        MessageState.Queued or MessageState.Failed or MessageState.Gathered => !waiting.Contains(entry.Id),
        MessageState.Accepted or MessageState.Deferred or MessageState.Delivered or MessageState.Bounced or MessageState.Complained => !tally.Taken.ContainsKey(entry.Id),
        _ => false,
    };

    /// <summary>Messages that will be tried again, or that staff see as stuck.</summary>
    private static async Task<HashSet<string>> WaitingAsync(World world, List<MessageEntry> entries, CancellationToken cancel)
    {
        var asks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var forumYear in entries.Where(entry => MessageStates.IsUnsent(entry.State)).Select(entry => entry.ForumYear).Distinct())
        {
            foreach (var effect in await world.Store.ReadPendingEffectsAsync(forumYear, DateTimeOffset.MaxValue, cancel))
                asks.Add(System.Text.Encoding.UTF8.GetString(effect.Bytes.Span));
            foreach (var effect in await world.Store.ListDeadEffectsAsync(forumYear, Page, cancel))
                asks.Add(System.Text.Encoding.UTF8.GetString(effect.Bytes.Span));
        }

        var unsent = entries.Where(entry => MessageStates.IsUnsent(entry.State)).ToList();
        var baskets = new Dictionary<PersonId, HashSet<string>>();
        foreach (var person in unsent.Select(entry => entry.To).Distinct())
            baskets[person] = [.. (await world.Get<IBaskets>().FindAsync(person, cancel)).Items.Select(item => item.Id)];
        return [.. unsent.Where(entry => asks.Contains(entry.Ask) || baskets[entry.To].Contains(entry.Id) || IsTriedAgain(entry, baskets[entry.To])).Select(entry => entry.Id)];
    }

    /// <summary>A mail of the day whose parts wait still.</summary>
    private static bool IsTriedAgain(MessageEntry entry, HashSet<string> basket) =>
        entry.ForumYear == DigestRound.Record && DigestRound.PartsOf(entry).Any(basket.Contains);

    private static async Task<List<MessageEntry>> AllAsync(Func<string?, Task<IReadOnlyList<MessageEntry>>> read)
    {
        var all = new List<MessageEntry>();
        while (await read(all.Count == 0 ? null : all[^1].Id) is { Count: > 0 } page)
            all.AddRange(page);
        return all;
    }
}
