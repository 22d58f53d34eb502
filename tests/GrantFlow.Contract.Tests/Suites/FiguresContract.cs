using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract class FiguresContract : Contract<IFigures>
{
    private const string Year = "2026-27";

    private static ForumYearFigures Row(string area, long version = 1, string year = Year) => new(
        ForumYearId.For(year, area), version, year, Chain.Origin, new Forum(area, $"{area} area", $"Forum of {area}", "Council", "London", "E09000001", "LND"),
        Stage.Invited, null, null, [], [], null, null, []);

    [Fact]
    public async Task Given_a_row_When_put_Then_it_comes_back_in_every_part()
    {
        var row = Row("derby", 7) with
        {
            Stage = Stage.Awarded,
            AppliedAt = Chain.Start.AddTicks(3),
            Award = new Award(Money.Pounds(17_500), Money.Pounds(8_750), Money.Pounds(8_750), Chain.Start),
            Payments = [new PaymentFigures(Money.Pounds(8_750), Chain.Start, null), new PaymentFigures(Money.Zero, null, null)],
            Reports = [new ReportFigures(Stage.ReportAccepted, Chain.Origin, new Money(123), [new GivenFigure("members", 25)], [new GivenChoice("theme", "health")])],
            Underspend = new Money(5),
            Applied = new PublicAnswers(Chain.Origin, "Été", "GB-CHC-1234567", "cio", "hello@derby.example"),
            Withheld = [PublishedPart.Location],
        };

        await Port.PutAsync(row);

        Assert.Equal(Text(row), Text((await Port.FindAsync(row.Id))!));
        Assert.Equal([Text(row)], (await Port.ListAsync(Year, null, 10)).Select(Text));
        Assert.Null(await Port.FindAsync(ForumYearId.For(Year, "leeds")));
    }

    [Fact]
    public async Task Given_a_newer_row_When_an_older_one_comes_in_Then_the_newer_stands_and_the_same_version_may_be_rewritten()
    {
        await Port.PutAsync(Row("derby", 5) with { Underspend = new Money(5) });
        await Port.PutAsync(Row("derby", 4) with { Underspend = new Money(4) });
        Assert.Equal(5, (await Port.FindAsync(Row("derby").Id))!.Underspend!.Value.Pence);

        await Port.PutAsync(Row("derby", 5) with { Underspend = new Money(55) });
        Assert.Equal(55, (await Port.FindAsync(Row("derby").Id))!.Underspend!.Value.Pence);
    }

    [Fact]
    public async Task Given_rows_of_two_years_When_paged_Then_each_of_that_year_comes_once_and_in_order()
    {
        foreach (var area in new[] { "derby", "barnet", "leeds", "camden", "york" })
            await Port.PutAsync(Row(area));
        await Port.PutAsync(Row("derby", year: "2025-26"));

        var first = await Port.ListAsync(Year, null, 3);
        var second = await Port.ListAsync(Year, first[^1].Id.Value, 3);

        Assert.Equal(["barnet", "camden", "derby", "leeds", "york"], first.Concat(second).Select(row => row.Forum.AreaId));
        Assert.Empty(await Port.ListAsync("1999-00", null, 3));
    }

    private static string Text(ForumYearFigures row) => Chain.Text(CanonicalJson.Serialize(row));
}
