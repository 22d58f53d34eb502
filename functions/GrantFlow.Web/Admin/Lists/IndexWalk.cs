using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Admin.Lists;

/// <summary>Reads as many rows of the index as somebody takes.</summary>
public static class IndexWalk
{
    private const int Batch = 200;

    public static async IAsyncEnumerable<IndexRow> WalkAsync(this IForumYearIndex index, IndexFilter filter, string after = "")
    {
        while (await index.ListAsync(filter, after, Batch) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            after = rows[^1].Id;
        }
    }
}
