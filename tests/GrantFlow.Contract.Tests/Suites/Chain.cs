using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

/// <summary>Batches as the process would write them, with events that form a hash chain.</summary>
public static class Chain
{
    public static readonly DateTimeOffset Start = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);
    public static readonly ContentHash Origin = new(new string('0', 64));

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static ContentHash Next(ContentHash previous, ReadOnlyMemory<byte> bytes) =>
        new(Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(previous.Value), .. bytes.Span])));

    /// <summary>The first batch of an id.</summary>
    public static AppendBatch First(string id, string operation, int events = 1, DateTimeOffset? wakesAt = null, params NewEffect[] effects) =>
        After(new Head(id, 0, Origin, default, null), operation, events, wakesAt, effects);

    /// <summary>A batch that follows on this head.</summary>
    public static AppendBatch After(Head head, string operation, int events = 1, DateTimeOffset? wakesAt = null, params NewEffect[] effects)
    {
        var recorded = new List<RecordedEvent>();
        var hash = head.ChainHash;
        for (var sequence = head.Version + 1; sequence <= head.Version + events; sequence++)
        {
            var bytes = Bytes($$"""{"seq":{{sequence}},"by":"{{operation}}"}""");
            recorded.Add(new RecordedEvent(sequence, "noted", bytes, hash = Next(hash, bytes)));
        }

        var next = new Head(head.Id, head.Version + events, hash, Bytes($$"""{"after":"{{operation}}"}"""), wakesAt);
        return new AppendBatch(head.Id, head.Version, new CommandId(operation), recorded, effects, next);
    }

    public static NewEffect Effect(string id, DateTimeOffset? notBefore = null) =>
        new(id, "send-message", Bytes($$"""{"effect":"{{id}}"}"""), notBefore ?? Start);

    /// <summary>Fails unless the events follow one another from 1 on, each hashed over the one before.</summary>
    public static void AssertWhole(IReadOnlyList<RecordedEvent> events)
    {
        var hash = Origin;
        for (var i = 0; i < events.Count; i++)
        {
            Assert.Equal(i + 1, events[i].Sequence);
            Assert.Equal(hash = Next(hash, events[i].Bytes), events[i].Hash);
        }
    }

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> source)
    {
        var all = new List<T>();
        await foreach (var item in source)
            all.Add(item);
        return all;
    }
}
