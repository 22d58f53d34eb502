using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Local;

public sealed class SqliteDatabaseTests
{
    [Fact]
    public void Given_an_open_folder_When_opened_again_Then_a_sentence_says_what_to_do()
    {
        using var folder = new TemporaryFolder();
        using (SqliteDatabase.Open(folder.Path))
        {
            var refusal = Assert.Throws<DataFolderInUseException>(() => SqliteDatabase.Open(folder.Path));
            Assert.Contains("Stop that one first", refusal.Message, StringComparison.Ordinal);
        }

        using var again = SqliteDatabase.Open(folder.Path);
    }

    [Fact]
    public async Task Given_data_of_a_newer_version_When_opened_Then_it_is_refused_and_the_folder_let_go()
    {
        using var folder = new TemporaryFolder();
        using (var database = SqliteDatabase.Open(folder.Path))
            await database.WriteAsync(session => session.Execute("PRAGMA user_version = 900"), CancellationToken.None);

        Assert.Throws<NewerSchemaException>(() => SqliteDatabase.Open(folder.Path));
        Assert.Throws<NewerSchemaException>(() => SqliteDatabase.Open(folder.Path));
    }

    [Fact]
    public async Task Given_a_throw_away_database_When_disposed_Then_its_folder_is_gone()
    {
        var database = SqliteDatabase.OpenThrowAway();
        await new SqliteForumYearStore(database).AppendAsync(Chain.First("2026-27.derby", "open"));
        var file = await database.ReadAsync(session => session.Find("SELECT file FROM pragma_database_list", row => row.GetString(0)), CancellationToken.None);
        Assert.True(File.Exists(file));

        database.Dispose();

        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Theory]
    [InlineData(Durability.Full, "wal", 2)]
    [InlineData(Durability.None, "memory", 0)]
    public async Task Given_a_durability_When_opened_Then_the_file_is_written_that_way(Durability durability, string journal, int synchronous)
    {
        using var folder = new TemporaryFolder();
        using var database = SqliteDatabase.Open(folder.Path, durability);

        Assert.Equal((journal, synchronous, 1), await database.WriteAsync(
            session => (
                session.Find("PRAGMA journal_mode", row => row.GetString(0))!,
                session.Find("PRAGMA synchronous", row => row.GetInt32(0)),
                session.Find("PRAGMA foreign_keys", row => row.GetInt32(0))),
            CancellationToken.None));
    }

    [Fact]
    public async Task Given_a_throw_away_fill_When_opened_durably_Then_the_data_is_there()
    {
        using var folder = new TemporaryFolder();
        using (var filling = SqliteDatabase.Open(folder.Path, Durability.None))
            await new SqliteForumYearStore(filling).AppendAsync(Chain.First("2026-27.derby", "open", events: 3));

        using var serving = SqliteDatabase.Open(folder.Path);

        Assert.Equal(3, (await new SqliteForumYearStore(serving).LoadAsync("2026-27.derby"))!.Version);
    }

    [Fact]
    public async Task Given_a_write_in_progress_When_read_Then_the_reader_does_not_wait_and_sees_what_was_before()
    {
        using var folder = new TemporaryFolder();
        using var database = SqliteDatabase.Open(folder.Path);
        var store = new SqliteForumYearStore(database);
        await store.AppendAsync(Chain.First("2026-27.derby", "open"));

        var seen = await database.WriteAsync(
            session =>
            {
                session.Execute("UPDATE heads SET version = 99");
                return store.LoadAsync("2026-27.derby");
            },
            CancellationToken.None);

        Assert.Equal(1, (await seen)!.Version);
    }

    public static TheoryData<string> FrequentQuestions => new(
        SqliteForumYearStore.FindDueSql,
        SqliteForumYearStore.NextDueSql,
        SqliteForumYearStore.FirstTrySql,
        SqlitePeople.FindByEmailSql,
        SqliteForumYearIndex.ListSql(new IndexFilter("2026-27")),
        SqliteForumYearIndex.ListSql(new IndexFilter("2026-27", Region: "London", Search: "parents")),
        SqliteForumYearIndex.ListSql(new IndexFilter("2026-27", Stage: "closed", OverdueAt: Chain.Start)),
        SqliteForumYearIndex.ListSql(new IndexFilter("2026-27", WaitsFor: "authority")));

    [Theory]
    [MemberData(nameof(FrequentQuestions))]
    public async Task Given_a_frequent_question_When_planned_Then_an_index_answers_it_without_scan_or_sort(string sql)
    {
        using var database = SqliteDatabase.OpenThrowAway();

        var plan = await database.ReadAsync(session => session.Query($"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3)), CancellationToken.None);

        Assert.NotEmpty(plan);
        Assert.All(plan, step => Assert.StartsWith("SEARCH ", step, StringComparison.Ordinal));
    }
}
