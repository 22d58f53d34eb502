using System.Security.Cryptography;
using System.Text.Json;
using GrantFlow.Core;
using GrantFlow.Local.Commands;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Simulation;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Simulation.Tests.Commands;

public sealed class RehearseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Given_a_folder_in_the_middle_of_a_year_When_rehearsed_Then_it_is_told_by_day_and_the_folder_is_as_it_was_to_the_byte()
    {
        await FillAsync();
        var (before, mail) = (Bytes(), await MailAsync());

        var terminal = await Terminal.RunAsync("rehearse", "--data", folder["data"], "--until", "2026-07-18", "--json");

        Assert.Equal(0, terminal.Code);
        Assert.Equal(before, Bytes());
        Assert.Equal(mail, await MailAsync());
        var told = JsonDocument.Parse(terminal.Output).RootElement;
        var days = told.GetProperty("days").EnumerateArray().ToList();
        Assert.True(days.Count > 1);
        Assert.Equal(days.Select(day => day.GetProperty("date").GetString()).Order(StringComparer.Ordinal), days.Select(day => day.GetProperty("date").GetString()));
        Assert.All(days, day => Assert.InRange(DateOnly.Parse(day.GetProperty("date").GetString()!, null), new DateOnly(2026, 6, 10), new DateOnly(2026, 7, 18)));
        Assert.Equal(
            told.GetProperty("messages").EnumerateObject().Sum(count => count.Value.GetInt64()),
            days.SelectMany(day => day.GetProperty("messages").EnumerateObject()).Sum(count => count.Value.GetInt64()));
    }

    [Fact]
    public async Task Given_forums_that_do_nothing_When_a_new_year_is_rehearsed_Then_each_is_invited_reminded_and_lapses()
    {
        var terminal = await Terminal.RunAsync("rehearse", "--forums", "2", "--until", "2026-08-01", "--json");

        Assert.Equal(0, terminal.Code);
        var messages = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("messages");
        Assert.Equal(2, messages.GetProperty("invitation").GetInt64());
        Assert.Equal(2, messages.GetProperty("application-lapsed").GetInt64());
        Assert.True(messages.GetProperty("weekly-digest").GetInt64() >= 2);
        Assert.True(messages.GetProperty("reminder").GetInt64() >= 2);
    }

    [Fact]
    public async Task Given_a_person_at_a_terminal_When_a_year_is_rehearsed_Then_days_and_templates_are_told_in_words()
    {
        var terminal = await Terminal.RunAsync("rehearse", "--forums", "1", "--until", "2026-03-03T12:00");

        Assert.StartsWith("From 9am on Monday 2 March 2026 to midday on Tuesday 3 March 2026, if nobody does anything.\nNothing was sent", terminal.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Monday 2 March 2026\n       1  would be sent  invitation", terminal.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_folder_in_use_When_rehearsed_Then_that_is_said()
    {
        using var other = SqliteDatabase.Open(folder["data"]);

        var terminal = await Terminal.RunAsync("rehearse", "--data", folder["data"], "--until", "2026-08-01");

        Assert.Equal(1, terminal.Code);
        Assert.Contains("Another GrantFlow is using", terminal.Error, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Bytes() => Directory.EnumerateFiles(folder["data"], "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    /// <summary>Read from a copy, so that looking changes nothing.</summary>
    private async Task<int> MailAsync()
    {
        using var copy = Local.Rehearsal.DataCopy.Of(folder["data"]);
        using var database = SqliteDatabase.Open(copy.Folder, Durability.None);
        return (await new SqliteMailbox(database).ListAsync(null, null, 10_000, TestContext.Current.CancellationToken)).Count;
    }

    /// <summary>Six forums until June.</summary>
    private async Task FillAsync()
    {
        var today = London.Moment(new DateOnly(2026, 6, 10), new TimeOnly(12, 0));
        using var database = SqliteDatabase.Open(folder["data"], Durability.None);
        var documents = new FolderDocumentStore(folder["data/documents"], Durability.None);
        var pack = ShippedPacks.Read(ShippedPacks.Latest, TextWriter.Null);
        await using var world = await World.BuildAsync(database, documents, pack, 1, Mailbox.Kept, new Uri("http://127.0.0.1:5080/"));
        var casts = Area.ReadShipped().Take(6).Select(area => Cast.Of(area, pack.Programme.GrantYear));
        await new Run(world, casts).PassAsync(today, _ => { }, TestContext.Current.CancellationToken);
        _ = new LocalClock(folder["data/clock"], today);
    }
}
