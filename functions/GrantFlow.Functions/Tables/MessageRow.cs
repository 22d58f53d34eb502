using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One message, whose rows all say the same: one to find it by its id, and one for each list it is in. They stand in
/// one partition and change in one transaction.</summary>
/// <param name="Place">When it was claimed, in UTC ticks: its place in every list.</param>
/// <param name="Act">Who claimed it first.</param>
internal sealed record MessageRow(MessageEntry Entry, long Place, string Act, ETag Tag)
{
    /// <summary>Messages are spread over so many partitions, by id.</summary>
    public const int Shards = 4;

    public const string AllPart = "all";

    private string Partition => PartitionOf(Entry.Id);

    private string Id => Key.Of(Entry.Id);

    public static string PartitionOf(int shard) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"messages-{shard}");

    public static string PartitionOf(string id) => PartitionOf(Key.Shard(id, Shards));

    public static string KeyOf(string id) => Key.Join("message", Key.Of(id));

    public static string StatePart(MessageState state) => Key.Join("state", state.ToString());

    public static string ForumYearPart(string forumYear) => Key.Join("forum-year", Key.Of(forumYear));

    public static string SettlementKey(string id, CommandId command) => Key.Join("settlement", Key.Of(id), Key.Of(command.Value));

    /// <summary>Where it stands in a list that begins with the newest.</summary>
    public string InList(string part) => Key.Join(part, Key.Backwards(Place), Id);

    public IEnumerable<TableTransactionAction> Added() =>
        [Rows.Add(ToEntity(KeyOf(Entry.Id))), .. ListRows().Select(Rows.Put), Rows.Put(ToEntity(InList(StatePart(Entry.State))))];

    public IEnumerable<TableTransactionAction> Changed(MessageRow before)
    {
        yield return Rows.Replace(ToEntity(KeyOf(Entry.Id)), before.Tag);
        foreach (var row in ListRows())
            yield return Rows.Put(row);
        yield return Rows.Put(ToEntity(InList(StatePart(Entry.State))));
        if (before.Entry.State != Entry.State)
            yield return Rows.Delete(new TableEntity(Partition, InList(StatePart(before.Entry.State))), ETag.All);
    }

    public static MessageRow Of(TableEntity row)
    {
        var entry = new MessageEntry(
            row.Text("Id"), row.Text("ForumYear"), row.Text("Template"), row.Text("Occurrence"), new PersonId(row.Text("Person")), row.Name<MessageState>("State"), row.Moment("At"))
        {
            Ask = row.Text("Ask"),
            TriedAt = row.Moment("TriedAt"),
            Carrier = row.GetString("Carrier"),
            Settlement = row.GetString("Verdict") is null
                ? null
                : new Settlement(row.Name<Verdict>("Verdict"), new PersonId(row.Text("SettledBy")), row.Moment("SettledAt"), new CommandId(row.Text("SettledCommand"))),
        };
        return new MessageRow(entry, row.Number("Place"), row.Text("Act"), row.ETag);
    }

    private IEnumerable<TableEntity> ListRows() =>
        [ToEntity(Key.Join(ForumYearPart(Entry.ForumYear), Key.Of(Place), Id)), ToEntity(InList(AllPart))];

    private TableEntity ToEntity(string row)
    {
        var entity = new TableEntity(Partition, row)
        {
            ["Id"] = Entry.Id,
            ["ForumYear"] = Entry.ForumYear,
            ["Template"] = Entry.Template,
            ["Occurrence"] = Entry.Occurrence,
            ["Person"] = Entry.To.Value,
            ["State"] = Entry.State.ToString(),
            ["At"] = Entry.At.UtcTicks,
            ["Ask"] = Entry.Ask,
            ["TriedAt"] = Entry.TriedAt.UtcTicks,
            ["Place"] = Place,
            ["Act"] = Act,
        };
        if (Entry.Carrier is { } carrier)
            entity["Carrier"] = carrier;
        if (Entry.Settlement is { } said)
        {
            entity["Verdict"] = said.Verdict.ToString();
            entity["SettledBy"] = said.By.Value;
            entity["SettledAt"] = said.At.UtcTicks;
            entity["SettledCommand"] = said.Command.Value;
        }

        return entity;
    }
}
