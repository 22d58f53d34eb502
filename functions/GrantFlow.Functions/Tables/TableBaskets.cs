using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition. Rows: <c>item:</c>, person and id; <c>mails:</c> and person.</summary>
public sealed class TableBaskets(StorageTables tables) : IBaskets
{
    private const string Partition = "baskets";
    private const string ItemPart = "item";

    private readonly TableClient baskets = tables.Baskets;

    public Task PutAsync(BasketItem item, CancellationToken cancel = default) =>
        baskets.UpsertEntityAsync(
            new TableEntity(Partition, ItemKey(item.Person, item.Id))
            {
                ["Person"] = item.Person.Value,
                ["Id"] = item.Id,
                ["ForumYear"] = item.ForumYear,
                ["Ask"] = item.Ask,
                ["Due"] = item.Due.UtcTicks,
            },
            TableUpdateMode.Replace,
            cancel);

    public async Task<Basket> FindAsync(PersonId person, CancellationToken cancel = default)
    {
        var items = (await baskets.ReadAsync(ItemsOf(person), cancel)).Select(ItemOf).OrderBy(item => item.Id, StringComparer.Ordinal).ToList();
        return await baskets.FindAsync(Partition, MailsKey(person), cancel) is { } row
            ? new Basket(row.GetInt32("Mails") ?? 0, row.Moment("LastMail"), items)
            : Basket.Empty with { Items = items };
    }

    public Task RemoveAsync(PersonId person, IReadOnlyList<string> ids, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var there = await baskets.ReadAsync(ItemsOf(person), cancel, "Id");
            foreach (var some in there.Where(row => ids.Contains(row.Text("Id"))).Chunk(Rows.MostInTransaction))
                await baskets.SubmitTransactionAsync(some.Select(row => Rows.Delete(row, ETag.All)), cancel);
            return true;
        }, cancel);

    public Task CountAsync(PersonId person, int number, DateTimeOffset at, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var before = await baskets.FindAsync(Partition, MailsKey(person), cancel);
            var after = new TableEntity(Partition, MailsKey(person)) { ["Mails"] = number + 1, ["LastMail"] = at.UtcTicks };
            if (before is null)
                await baskets.AddEntityAsync(after, cancel);
            else if (before.GetInt32("Mails") <= number)
                await baskets.UpdateEntityAsync(after, before.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);

    public async Task<IReadOnlyList<PersonId>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default)
    {
        var due = await baskets.ReadAsync($"{Key.Range(Partition, ItemPart)} and Due le {now.UtcTicks}L", cancel);
        return [.. due.Select(row => row.Text("Person")).Distinct().Order(StringComparer.Ordinal).Take(limit).Select(person => new PersonId(person))];
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default)
    {
        var items = await baskets.ReadAsync(Key.Range(Partition, ItemPart), cancel);
        return items.Select(row => row.MomentOrNone("Due")).Min();
    }

    private static string ItemsOf(PersonId person) => Key.Range(Partition, Key.Join(ItemPart, Key.Of(person.Value)));

    private static string ItemKey(PersonId person, string id) => Key.Join(ItemPart, Key.Of(person.Value), Key.Of(id));

    private static string MailsKey(PersonId person) => Key.Join("mails", Key.Of(person.Value));

    private static BasketItem ItemOf(TableEntity row) =>
        new(new PersonId(row.Text("Person")), row.Text("Id"), row.Text("ForumYear"), row.Text("Ask"), row.Moment("Due"));
}
