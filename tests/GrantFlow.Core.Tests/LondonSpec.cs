namespace GrantFlow.Core.Tests;

public sealed class LondonSpec
{
    [Theory]
    [InlineData("2026-01-15", "17:00", "2026-01-15T17:00Z")]
    [InlineData("2026-06-26", "17:00", "2026-06-26T16:00Z")]
    // The hour that spring skips, and the first moment after it.
    [InlineData("2026-03-29", "00:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30Z")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00Z")]
    // The hour that autumn repeats: the first of the two.
    [InlineData("2026-10-25", "00:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00Z")]
    public void Given_a_clock_in_London_Then_its_moment_is_known(string date, string time, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, null), London.Moment(DateOnly.Parse(date, null), TimeOnly.Parse(time, null)));

    [Fact]
    public void Given_the_hour_that_spring_skips_Then_the_clock_shows_an_hour_later() =>
        Assert.Equal(new TimeOnly(2, 30), London.Time(London.Moment(new(2026, 3, 29), new(1, 30))));

    [Fact]
    public void Given_a_summer_night_Then_the_London_day_begins_an_hour_before_UTC()
    {
        var moment = new DateTimeOffset(2026, 3, 31, 23, 0, 0, TimeSpan.Zero);
        Assert.Equal((new DateOnly(2026, 4, 1), TimeOnly.MinValue), (London.Date(moment), London.Time(moment)));
        Assert.Equal(new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Unspecified), London.Clock(moment));
    }

    [Theory]
    [InlineData("00:00", "midnight")]
    [InlineData("12:00", "midday")]
    [InlineData("00:05", "12:05am")]
    [InlineData("12:30", "12:30pm")]
    [InlineData("09:00", "9am")]
    [InlineData("09:30", "9:30am")]
    [InlineData("17:00", "5pm")]
    [InlineData("23:59", "11:59pm")]
    public void Given_a_time_Then_it_is_told_as_people_say_it(string time, string told) =>
        Assert.Equal(told, London.TellTime(TimeOnly.Parse(time, null)));

    [Fact]
    public void Given_a_deadline_Then_it_is_told_with_its_weekday() =>
        Assert.Equal("5pm on Friday 26 June 2026", London.Tell(TestProgramme.Year.ApplicationsClose));
}
