using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Functions.Staff;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>One partition, a row for each of Contact's people who signed in.</summary>
public sealed class TableStaffBook(StorageTables tables, TimeProvider clock) : IStaffBook
{
    private const string Partition = "staff";

    /// <summary>Whoever does not sign in for this long no longer counts as one who works on grants: nobody tells the app that they left.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(90);

    private readonly TableClient staff = tables.Staff;

    public Task LearnAsync(StaffMember member, CancellationToken cancel = default) =>
        staff.UpsertEntityAsync(
            new TableEntity(Partition, Key.Of(member.Person.Value))
            {
                ["Person"] = member.Person.Value,
                ["Roles"] = string.Join(' ', member.Roles),
                ["Region"] = member.Region ?? "",
                ["At"] = clock.GetUtcNow().UtcTicks,
            },
            TableUpdateMode.Replace,
            cancel);

    public async Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancel = default)
    {
        var since = (clock.GetUtcNow() - Remembered).UtcTicks;
        var rows = await staff.ReadAsync($"PartitionKey eq '{Partition}'" + TableClient.CreateQueryFilter($" and At ge {since}"), cancel);
        return [.. rows.Select(MemberOf).OrderBy(member => member.Person.Value, StringComparer.Ordinal)];
    }

    private static StaffMember MemberOf(TableEntity row) => new(
        new PersonId(row.Text("Person")),
        [.. row.Text("Roles").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)],
        row.Text("Region") is { Length: > 0 } region ? region : null);
}
