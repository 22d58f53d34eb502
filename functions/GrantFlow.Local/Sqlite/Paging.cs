using System.Runtime.CompilerServices;

namespace GrantFlow.Local.Sqlite;

internal static class Paging
{
    private const int PageSize = 200;

    /// <summary>All rows in order of their keys, a page at a time, so that no connection is held while the caller works on them.</summary>
    /// <param name="readPage">Reads so many rows (its third parameter) after a key (its second).</param>
    public static async IAsyncEnumerable<T> ReadAllAsync<T>(
        this SqliteDatabase database,
        Func<SqliteSession, string, int, List<T>> readPage,
        Func<T, string> keyOf,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        List<T> page;
        var after = "";
        do
        {
            var last = after;
            page = await database.ReadAsync(session => readPage(session, last, PageSize), cancel);
            foreach (var row in page)
                yield return row;
            after = page.Count == 0 ? after : keyOf(page[^1]);
        }
        while (page.Count == PageSize);
    }
}
