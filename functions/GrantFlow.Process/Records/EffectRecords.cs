using System.Collections.Frozen;
using System.Globalization;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Records;

/// <summary>Writes effects down beside the events that ask for them, and reads them back.</summary>
public static class EffectRecords
{
    private static readonly FrozenDictionary<string, Type> Types = typeof(Effect).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Effect)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name);

    /// <param name="notBefore">The moment of an effect’s first try.</param>
    /// <param name="version">Of the head that the batch makes; with the place in the batch it names the effect.</param>
    public static IReadOnlyList<NewEffect> Write(long version, IEnumerable<Effect> effects, Func<Effect, DateTimeOffset> notBefore) =>
        [.. effects.Select((effect, i) => new NewEffect(
            string.Create(CultureInfo.InvariantCulture, $"{version:D8}-{i:D3}"), effect.GetType().Name, CanonicalJson.Bytes(effect), notBefore(effect)))];

    /// <exception cref="System.Text.Json.JsonException">The bytes are no effect, or of a type that is not known.</exception>
    public static Effect Read(PendingEffect record) =>
        Types.TryGetValue(record.Type, out var type)
            ? (Effect)CanonicalJson.Parse(record.Bytes.Span, type)
            : throw new System.Text.Json.JsonException($"Effect {record.Id} has the unknown type ‘{record.Type}’.");
}
