using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class ForumYearIndexContract : Contract<IForumYearIndex>
{
    private const string Year = "2026-27";

    private static IndexRow Row(string area, long version = 1, string year = Year) => new(
        $"{year}.{area}", version, year, area, $"{area} area", $"Forum of {area}", "East Midlands", "applying", "unsigned", "unchecked",
        "none", "none", "none", "forum", "application", Chain.Start, 0, 1_750_000, 0);

    [Fact]
    public async Task Given_a_row_When_put_Then_it_comes_back_in_every_part()
    {
        var row = new IndexRow("2026-27.derby", 7, Year, "derby", "Derby", "Derby forum", "East Midlands", "reporting", "complete", "verified",
            "paid", "claimed", "approved", "authority", "countersignature", Chain.Start.AddTicks(3), 2, 1_750_000, 875_000);
        var bare = Row("leeds") with { NextDue = null, WaitsFor = "", NextObligation = "" };

        await PutAsync(row, bare);

        Assert.Equal([row, bare], await Port.ListAsync(new IndexFilter(Year), null, 10));
    }

    [Fact]
    public async Task Given_a_newer_row_When_an_older_one_comes_in_Then_the_newer_stands_and_the_same_version_may_be_rewritten()
    {
        await PutAsync(Row("derby", 5) with { Stage = "five" }, Row("derby", 4) with { Stage = "four" });
        Assert.Equal(["five"], await StagesAsync());

        await PutAsync(Row("derby", 5) with { Stage = "rebuilt" });
        Assert.Equal(["rebuilt"], await StagesAsync());

        await PutAsync(Row("derby", 6) with { Stage = "six" });
        Assert.Equal(["six"], await StagesAsync());
    }

    [Fact]
    public async Task Given_rows_When_filtered_Then_each_part_narrows_and_empty_parts_do_not()
    {
        await PutAsync(
            Row("a") with { Region = "London" },
            Row("b") with { Region = "London", Stage = "closed" },
            Row("c") with { Region = "London", Stage = "closed", WaitsFor = "authority" },
            Row("d"),
            Row("a", year: "2025-26") with { Region = "London" });

        Assert.Equal("a b c d", await AreasAsync(new IndexFilter(Year)));
        Assert.Equal("a b c d", await AreasAsync(new IndexFilter(Year, "", "", "", " ")));
        Assert.Equal("a b c", await AreasAsync(new IndexFilter(Year, Region: "London")));
        Assert.Equal("b c", await AreasAsync(new IndexFilter(Year, Stage: "closed")));
        Assert.Equal("c", await AreasAsync(new IndexFilter(Year, Region: "London", Stage: "closed", WaitsFor: "authority")));
        Assert.Equal("", await AreasAsync(new IndexFilter(Year, Region: "North West")));
        Assert.Equal("a", await AreasAsync(new IndexFilter("2025-26")));
    }

    [Theory]
    [InlineData("derby", "derby")]
    [InlineData("  DERBY ", "derby")]
    [InlineData("parents", "derby leeds")]
    [InlineData("élan", "leeds")]
    [InlineData("100%", "leeds")]
    [InlineData("%", "leeds")]
    [InlineData("_", "")]
    [InlineData("\\", "")]
    [InlineData("o'", "derby")]
    [InlineData("derby parents", "")]
    public async Task Given_a_search_When_listed_Then_area_and_forum_name_are_searched_literally(string search, string expected)
    {
        await PutAsync(
            Row("derby") with { Area = "Derby", Forum = "Parents o'course" },
            Row("leeds") with { Area = "Leeds", Forum = "100% Élan Parents" },
            Row("york") with { Area = "York", Forum = "Voices" });

        Assert.Equal(expected, await AreasAsync(new IndexFilter(Year, Search: search)));
    }

    [Fact]
    public async Task Given_due_moments_When_asked_for_overdue_Then_those_due_by_then_come()
    {
        await PutAsync(
            Row("a") with { NextDue = Chain.Start },
            Row("b") with { NextDue = Chain.Start.AddTicks(1) },
            Row("c") with { NextDue = null });

        Assert.Equal("", await AreasAsync(new IndexFilter(Year, OverdueAt: Chain.Start.AddTicks(-1))));
        Assert.Equal("a", await AreasAsync(new IndexFilter(Year, OverdueAt: Chain.Start)));
        Assert.Equal("a b", await AreasAsync(new IndexFilter(Year, OverdueAt: Chain.Start.AddDays(1))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(50)]
    public async Task Given_six_rows_When_paged_Then_each_comes_once_in_order(int limit)
    {
        await PutAsync(Row("f"), Row("b"), Row("a"), Row("e"), Row("c"), Row("d"), Row("z") with { Region = "London" });
        var filter = new IndexFilter(Year, Region: "East Midlands");

        var areas = new List<string>();
        string? after = null;
        while (await Port.ListAsync(filter, after, limit) is { Count: > 0 } page)
        {
            Assert.True(page.Count <= limit);
            areas.AddRange(page.Select(row => row.AreaId));
            after = page[^1].Id;
        }

        Assert.Equal(["a", "b", "c", "d", "e", "f"], areas);
    }

    [Fact]
    public async Task Given_the_last_seen_row_left_the_list_When_paged_Then_the_next_page_goes_on_after_it()
    {
        await PutAsync(Row("a"), Row("c"));

        Assert.Equal(["c"], (await Port.ListAsync(new IndexFilter(Year), "2026-27.b", 10)).Select(row => row.AreaId));
    }

    [Fact]
    public async Task Given_rows_When_counted_Then_by_region_and_stage_with_money_and_what_is_overdue()
    {
        await PutAsync(
            Row("a") with { PaidPence = 875_000 },
            Row("b") with { NextDue = Chain.Start.AddDays(5) },
            Row("c") with { Stage = "closed", NextDue = null },
            Row("d") with { Region = "London" },
            Row("a", year: "2025-26"));

        Assert.Equal(
            [
                new StageCount("East Midlands", "applying", 2, 1, 3_500_000, 875_000),
                new StageCount("East Midlands", "closed", 1, 0, 1_750_000, 0),
                new StageCount("London", "applying", 1, 1, 1_750_000, 0),
            ],
            await Port.CountAsync(Year, Chain.Start.AddDays(1)));
        Assert.Empty(await Port.CountAsync("2030-31", Chain.Start));
    }

    [Fact]
    public async Task Given_tasks_When_listed_Then_the_oldest_come_first_by_role_and_region_a_page_at_a_time()
    {
        await Port.PutAsync(Row("derby", 5), [Task("award-1", Role.Approver, 3), Task("report-2", Role.Adviser, 1)]);
        await Port.PutAsync(Row("leeds", 2) with { Region = "Yorkshire" }, [Task("award-1", Role.Approver, 2)]);
        await Port.PutAsync(Row("derby", 4), []);

        Assert.Equal("derby/report-2 leeds/award-1 derby/award-1", await TasksAsync(new TaskFilter(Year)));
        Assert.Equal("leeds/award-1 derby/award-1", await TasksAsync(new TaskFilter(Year, Role: Role.Approver)));
        Assert.Equal("leeds/award-1", await TasksAsync(new TaskFilter(Year, "Yorkshire")));
        var first = await Port.ListTasksAsync(new TaskFilter(Year), null, 1);
        Assert.Equal(Task("report-2", Role.Adviser, 1), Assert.Single(first).Task);
        Assert.Equal("leeds/award-1", string.Join(' ', (await Port.ListTasksAsync(new TaskFilter(Year), first[0].Place, 1)).Select(Name)));

        await Port.PutAsync(Row("derby", 6), []);
        Assert.Equal("leeds/award-1", await TasksAsync(new TaskFilter(Year)));
    }

    [Fact]
    public async Task Given_rows_of_two_grant_years_When_one_is_cleared_Then_older_versions_may_be_written_and_the_other_year_stays()
    {
        await Port.PutAsync(Row("derby", 9), [Task("award-1", Role.Approver, 2)]);
        await PutAsync(Row("derby", year: "2025-26"));

        await Port.ClearAsync(Year);

        Assert.Equal("", await AreasAsync(new IndexFilter(Year)));
        Assert.Equal("", await TasksAsync(new TaskFilter(Year)));
        Assert.Equal("derby", await AreasAsync(new IndexFilter("2025-26")));
        await PutAsync(Row("derby", 3));
        Assert.Equal("derby", await AreasAsync(new IndexFilter(Year)));
    }

    private static IndexTask Task(string id, Role role, int days) => new(id, "Award", 0, role, Chain.Start.AddDays(days), Chain.Start.AddDays(days + 9));

    private static string Name(TaskRow row) => $"{row.ForumYear.Split('.')[1]}/{row.Task.Obligation}";

    private async Task<string> TasksAsync(TaskFilter filter) => string.Join(' ', (await Port.ListTasksAsync(filter, null, 100)).Select(Name));

    private async Task PutAsync(params IndexRow[] rows)
    {
        foreach (var row in rows)
            await Port.PutAsync(row, []);
    }

    private async Task<IEnumerable<string>> StagesAsync() =>
        (await Port.ListAsync(new IndexFilter(Year), null, 10)).Select(row => row.Stage);

    private async Task<string> AreasAsync(IndexFilter filter) =>
        string.Join(' ', (await Port.ListAsync(filter, null, 100)).Select(row => row.AreaId));
}
