using System.Runtime.CompilerServices;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports;

public static class FigureWalk
{
    private const int Batch = 200;

    /// <summary>All rows of one grant year, a page in memory at a time.</summary>
    public static async IAsyncEnumerable<ForumYearFigures> WalkAsync(this IFigures figures, string grantYear, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string? after = null;
        while (await figures.ListAsync(grantYear, after, Batch, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                yield return row;
            after = rows[^1].Id.Value;
        }
    }
}
