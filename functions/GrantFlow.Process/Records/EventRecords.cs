using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Records;

/// <summary>An event as it is written down.</summary>
public sealed record Written(long Sequence, Party Party, Proof Proof, CommandId Command, Event Event);

/// <summary>Writes events as canonical bytes in a hash chain, and reads them back.</summary>
public static class EventRecords
{
    /// <summary>What the first event's hash is computed over, in place of a previous hash.</summary>
    public static readonly ContentHash Genesis = new(new string('0', 64));

    private static readonly FrozenDictionary<string, Type> Types = typeof(Event).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name);

    public static IReadOnlyList<RecordedEvent> Write(Head? head, IEnumerable<Event> events, Instruction because)
    {
        var records = new List<RecordedEvent>();
        var sequence = head?.Version ?? 0;
        var previous = head?.ChainHash ?? Genesis;
        foreach (var happened in events)
        {
            sequence++;
            var bytes = CanonicalJson.Serialize(new Envelope(
                sequence, happened.GetType().Name, because.Actor.Party, because.Actor.Proof, because.Id,
                CanonicalJson.Element(happened)));
            previous = Link(previous, bytes);
            records.Add(new RecordedEvent(sequence, happened.GetType().Name, bytes, previous));
        }

        return records;
    }

    /// <summary>The hash of an event, given the one before it.</summary>
    public static ContentHash Link(ContentHash previous, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previous.Value));
        hash.AppendData(bytes);
        return new ContentHash(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <exception cref="System.Text.Json.JsonException">The bytes are no event, or of a type that is not known.</exception>
    public static Written Read(RecordedEvent record)
    {
        var envelope = CanonicalJson.Parse<Envelope>(record.Bytes.Span);
        if (!Types.TryGetValue(envelope.Type, out var type))
            throw new System.Text.Json.JsonException($"Event {record.Sequence} has the unknown type ‘{envelope.Type}’.");
        return new Written(envelope.Sequence, envelope.Party, envelope.Proof, envelope.Command, (Event)CanonicalJson.Parse(envelope.Data, type));
    }

    private sealed record Envelope(
        long Sequence, string Type, Party Party, Proof Proof, CommandId Command, System.Text.Json.JsonElement Data);
}
