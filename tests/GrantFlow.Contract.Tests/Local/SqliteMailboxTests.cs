using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Local;

public sealed class SqliteMailboxTests : IDisposable
{
    private readonly SqliteDatabase database = SqliteDatabase.OpenThrowAway();

    private SqliteMailbox Mailbox => new(database);

    private static OutgoingMessage Message(string id, string to = "lead@derby.example") =>
        new(id, "2026-27.derby", "invite", "Forum lead, Derby", to, "Your grant for 2026-27", "Dear forum lead", "<p>Dear forum lead</p>", Chain.Start);

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Given_a_message_When_sent_Then_it_is_kept_and_evidence_is_definite()
    {
        Assert.Equal(SendResult.Accepted, await Mailbox.SendAsync(Message("m1")));

        Assert.Equal(Message("m1"), await Mailbox.FindAsync("m1"));
        Assert.Equal(SendEvidence.WasAccepted, await Mailbox.FindEvidenceAsync("m1"));
        Assert.Equal(SendEvidence.WasNotAccepted, await Mailbox.FindEvidenceAsync("m2"));
    }

    [Fact]
    public async Task Given_a_message_When_sent_again_Then_the_reader_has_it_once()
    {
        await Mailbox.SendAsync(Message("m1"));

        Assert.Equal(SendResult.Accepted, await Mailbox.SendAsync(Message("m1") with { Subject = "Another" }));

        Assert.Equal([Message("m1")], await Mailbox.ListAsync(null, null, 10));
    }

    [Fact]
    public async Task Given_messages_When_listed_Then_newest_first_by_address_and_by_page()
    {
        foreach (var id in (string[])["m1", "m2", "m3"])
            await Mailbox.SendAsync(Message(id));
        await Mailbox.SendAsync(Message("m4", to: "officer@council.example"));

        Assert.Equal("m4 m3 m2 m1", await ListAsync(null, null, 10));
        Assert.Equal("m3 m2", await ListAsync("LEAD@derby.example", null, 2));
        Assert.Equal("m1", await ListAsync("lead@derby.example", "m2", 2));
        Assert.Equal("", await ListAsync("lead@derby.example", "m1", 2));
        Assert.Equal("", await ListAsync("nobody@derby.example", null, 2));
    }

    private async Task<string> ListAsync(string? to, string? after, int limit) =>
        string.Join(' ', (await Mailbox.ListAsync(to, after, limit)).Select(message => message.Id));
}
