using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Process.Json;

namespace GrantFlow.Process.Anchoring;

/// <summary>Where every chain stood on one day, under one hash.</summary>
/// <param name="Day">In London.</param>
/// <param name="Previous">SHA-256 of the file of the root before it; none for the first.</param>
/// <param name="Ends">In ordinal order of record.</param>
public sealed record DailyRoot(DateOnly Day, DateTimeOffset At, ContentHash? Previous, ContentHash Root, ImmutableArray<ChainEnd> Ends)
{
    public static DailyRoot Of(DateOnly day, DateTimeOffset at, ContentHash? previous, ImmutableArray<ChainEnd> ends) => new(day, at, previous, RootOf(ends), ends);

    /// <summary>Whether the root is the one that the ends make.</summary>
    public bool Holds => Root == RootOf(Ends);

    private static ContentHash RootOf(ImmutableArray<ChainEnd> ends) => MerkleTree.Root([.. ends.Select(CanonicalJson.Serialize)]);
}

/// <summary>The last event of a record on that day.</summary>
/// <param name="Hash">Of the event, and so of everything before it.</param>
public sealed record ChainEnd(string Record, long Version, ContentHash Hash);
