using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition: what waits for staff is little. Rows: <c>item:</c>, person and id; <c>mails:</c> and person, with how many went.</summary>
public sealed class TableBaskets(StorageTables tables) : IBaskets
{
    private const string Partition = "baskets";
    private const string ItemPart = "item";
    private const string MailsPart = "mails";

    private readonly TableClient baskets = tables.Baskets;

    public Task PutAsync(BasketItem item, CancellationToken cancel = default) => baskets.UpsertEntityAsync(
        new TableEntity(Partition, ItemKey(item.Person, item.Id))
        {
            ["Person"] = item.Person.Value,
            ["Id"] = item.Id,
            ["ForumYear"] = item.ForumYear,
            ["Ask"] = item.Ask,
            ["Due"] = item.Due.UtcTicks,
        },
        TableUpdateMode.Replace, cancel);

    public async Task<Basket> FindAsync(PersonId person, CancellationToken cancel = default)
    {
        var mails = await baskets.FindAsync(Partition, MailsKey(person), cancel);
        var items = await baskets.ReadAsync(Key.Range(Partition, Key.Join(ItemPart, Key.Of(person.Value))), cancel);
        return new Basket(
            (int)(mails?.Number("Mails") ?? 0), mails?.Moment("LastMail"), [.. items.Select(ItemOf).OrderBy(item => item.Id, StringComparer.Ordinal)]);
    }

    public async Task RemoveAsync(PersonId person, IReadOnlyList<string> ids, CancellationToken cancel = default)
    {
        foreach (var id in ids)
            await baskets.DeleteEntityAsync(Partition, ItemKey(person, id), ETag.All, cancel);
    }

    public Task CountAsync(PersonId person, int number, DateTimeOffset at, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            var row = new TableEntity(Partition, MailsKey(person)) { ["Mails"] = (long)(number + 1), ["LastMail"] = at.UtcTicks };
            if (await baskets.FindAsync(Partition, MailsKey(person), cancel) is not { } known)
                await baskets.AddEntityAsync(row, cancel);
            else if (known.Number("Mails") <= number)
                await baskets.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);

    public async Task<IReadOnlyList<PersonId>> FindDueAsync(DateTimeOffset now, int limit, CancellationToken cancel = default)
    {
        var due = await baskets.ReadAsync($"{Key.Range(Partition, ItemPart)} and Due le {now.UtcTicks}L", cancel, "Person");
        return [.. due.Select(row => row.Text("Person")).Distinct().Order(StringComparer.Ordinal).Take(limit).Select(person => new PersonId(person))];
    }

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancel = default) =>
        (await baskets.ReadAsync(Key.Range(Partition, ItemPart), cancel, "Due")).Select(row => (DateTimeOffset?)row.Moment("Due")).Min();

    private static string ItemKey(PersonId person, string id) => Key.Join(ItemPart, Key.Of(person.Value), Key.Of(id));

    private static string MailsKey(PersonId person) => Key.Join(MailsPart, Key.Of(person.Value));

    private static BasketItem ItemOf(TableEntity row) =>
        new(new PersonId(row.Text("Person")), row.Text("Id"), row.Text("ForumYear"), row.Text("Ask"), row.Moment("Due"));
}
