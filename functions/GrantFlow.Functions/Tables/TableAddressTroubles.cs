using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition: troubles are few. Rows: <c>open:</c> and person; <c>ended:</c>, person, moment and the act that ended it.</summary>
public sealed class TableAddressTroubles(StorageTables tables) : IAddressTroubles
{
    private const string Partition = "troubles";
    private const string OpenPart = "open";
    private const string EndedPart = "ended";

    private readonly TableClient troubles = tables.AddressTroubles;

    public async Task<AddressTrouble?> FindOpenAsync(PersonId person, CancellationToken cancel = default) =>
        await troubles.FindAsync(Partition, OpenKey(person), cancel) is { } row ? TroubleOf(row) : null;

    public Task OpenAsync(AddressTrouble trouble, DateTimeOffset triedAt, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var open = await troubles.FindAsync(Partition, OpenKey(trouble.Person), cancel);
            if ((await ListEndedAsync(trouble.Person, cancel)).Any(ended => ended.End.At >= triedAt))
                return false;
            var row = EntityOf(trouble, OpenKey(trouble.Person));
            if (open is null)
                await troubles.AddEntityAsync(row, cancel);
            else if (Order(trouble).CompareTo(Order(TroubleOf(open))) < 0 || trouble.MessageId == open.Text("Message"))
                await troubles.UpdateEntityAsync(row, open.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);

    public Task<bool> EndAsync(PersonId person, TroubleEnd end, CancellationToken cancel = default)
    {
        var ended = Key.Join(EndedPart, Key.Of(person.Value), Key.Of(end.At.UtcTicks), Race.NameOfAct());
        return Race.RunAsync(async () =>
        {
            if (await troubles.FindAsync(Partition, ended, cancel) is not null)
                return true;
            if (await troubles.FindAsync(Partition, OpenKey(person), cancel) is not { } open)
                return false;
            var row = EntityOf(TroubleOf(open), ended);
            row["EndedHow"] = end.How.ToString();
            row["EndedBy"] = end.By.Value;
            row["EndedAt"] = end.At.UtcTicks;
            await troubles.SubmitTransactionAsync([Rows.Delete(open, open.ETag), Rows.Add(row)], cancel);
            return true;
        }, cancel);
    }

    public async Task<IReadOnlyList<AddressTrouble>> ListOpenAsync(string? forumYear, int limit, PersonId? after = null, CancellationToken cancel = default)
    {
        var open = (await ReadOpenAsync(cancel)).Select(TroubleOf).OrderBy(trouble => trouble.At).ThenBy(trouble => trouble.Person.Value, StringComparer.Ordinal).ToList();
        var start = after is null ? 0 : open.FindIndex(trouble => trouble.Person == after) is >= 0 and var last ? last + 1 : open.Count;
        return [.. open.Skip(start).Where(trouble => forumYear is null || trouble.ForumYear == forumYear).Take(limit)];
    }

    public async Task<IReadOnlyList<EndedTrouble>> ListEndedAsync(PersonId person, CancellationToken cancel = default) =>
        [.. (await troubles.ReadAsync(Key.Range(Partition, Key.Join(EndedPart, Key.Of(person.Value))), cancel)).Select(row =>
            new EndedTrouble(TroubleOf(row), new TroubleEnd(row.Name<TroubleEnding>("EndedHow"), new PersonId(row.Text("EndedBy")), row.Moment("EndedAt"))))];

    public async Task<int> CountOpenAsync(CancellationToken cancel = default) => (await ReadOpenAsync(cancel)).Count;

    private Task<List<TableEntity>> ReadOpenAsync(CancellationToken cancel) => troubles.ReadAsync(Key.Range(Partition, OpenPart), cancel);

    private static (long At, string Message) Order(AddressTrouble trouble) => (trouble.At.UtcTicks, trouble.MessageId);

    private static string OpenKey(PersonId person) => Key.Join(OpenPart, Key.Of(person.Value));

    private static TableEntity EntityOf(AddressTrouble trouble, string row) => new(Partition, row)
    {
        ["Person"] = trouble.Person.Value,
        ["Message"] = trouble.MessageId,
        ["ForumYear"] = trouble.ForumYear,
        ["Problem"] = trouble.Problem.ToString(),
        ["At"] = trouble.At.UtcTicks,
    };

    private static AddressTrouble TroubleOf(TableEntity row) => new(
        new PersonId(row.Text("Person")), row.Text("Message"), row.Text("ForumYear"), row.Name<AddressProblem>("Problem"), row.Moment("At"));
}
