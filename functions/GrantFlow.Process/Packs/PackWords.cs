using System.Collections.Immutable;
using System.Text.Json;

namespace GrantFlow.Process.Packs;

/// <summary>The words by which packs name the members of an enumeration: <c>applicationsClose</c>, <c>forumLead</c>.</summary>
internal static class PackWords<T> where T : struct, Enum
{
    private static readonly ImmutableDictionary<string, T> ByWord =
        Enum.GetValues<T>().ToImmutableDictionary(Write, StringComparer.Ordinal);

    /// <summary>All words, in the order of the enumeration.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<T>().Select(Write)];

    public static T? Read(string word) => ByWord.TryGetValue(word, out var value) ? value : null;

    public static string Write(T value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
