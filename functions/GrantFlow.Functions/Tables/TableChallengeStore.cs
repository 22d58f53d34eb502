using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each browser, a row for each purpose. A newer code is written in place of the one before.</summary>
public sealed class TableChallengeStore(StorageTables tables) : IChallengeStore
{
    private readonly TableClient challenges = tables.Challenges;

    public async Task<Challenge?> FindAsync(ContentHash browser, string purpose, CancellationToken cancel = default) =>
        await challenges.FindAsync(Key.Of(browser.Value), Key.Of(purpose), cancel) is { } row ? ChallengeOf(row) : null;

    public Task<bool> PutAsync(Challenge challenge, CancellationToken cancel = default)
    {
        var row = EntityOf(challenge, Race.NameOfAct());
        return Race.RunAsync(async () =>
        {
            var there = await challenges.FindAsync(row.PartitionKey, row.RowKey, cancel, "Revision", "Act");
            if (there?.Text("Act") == row.Text("Act"))
                return true;
            if ((there?.GetInt32("Revision") ?? 0) != challenge.Revision - 1)
                return false;
            if (there is null)
                await challenges.AddEntityAsync(row, cancel);
            else
                await challenges.UpdateEntityAsync(row, there.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }, cancel);
    }

    private static TableEntity EntityOf(Challenge challenge, string act)
    {
        var row = new TableEntity(Key.Of(challenge.Browser.Value), Key.Of(challenge.Purpose))
        {
            ["Browser"] = challenge.Browser.Value,
            ["Purpose"] = challenge.Purpose,
            ["Revision"] = challenge.Revision,
            ["Id"] = challenge.Id,
            ["Person"] = challenge.Person.Value,
            ["ForumYear"] = challenge.ForumYear.Value,
            ["Role"] = challenge.Role.ToString(),
            ["CodeHash"] = challenge.CodeHash.Value,
            ["Address"] = challenge.Address.Value,
            ["SentAt"] = challenge.SentAt.UtcTicks,
            ["Target"] = challenge.Target,
            ["Sending"] = challenge.Sending.ToString(),
            ["WrongTries"] = challenge.WrongTries,
            ["Act"] = act,
        };
        if (challenge.Link is { } link)
            row["Link"] = link.Value;
        if (challenge.Used is { } used)
            (row["UsedBy"], row["UsedAt"]) = (used.By.Value, used.At.UtcTicks);
        return row;
    }

    private static Challenge ChallengeOf(TableEntity row) => new(
        new ContentHash(row.Text("Browser")), row.Text("Purpose"), row.GetInt32("Revision") ?? 0, row.Text("Id"), new PersonId(row.Text("Person")),
        new ForumYearId(row.Text("ForumYear")), row.Name<Role>("Role"), new ContentHash(row.Text("CodeHash")), new ContentHash(row.Text("Address")), row.Moment("SentAt"),
        row.GetString("Link") is { } link ? new ContentHash(link) : null, row.Text("Target"))
    {
        Sending = row.Name<CodeSending>("Sending"),
        WrongTries = row.GetInt32("WrongTries") ?? 0,
        Used = row.GetString("UsedBy") is { } by ? new CodeUsed(new CommandId(by), row.Moment("UsedAt")) : null,
    };
}
