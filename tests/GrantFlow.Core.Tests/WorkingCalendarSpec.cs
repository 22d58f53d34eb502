namespace GrantFlow.Core.Tests;

public sealed class WorkingCalendarSpec
{
    // Good Friday is 3 April 2026, Easter Monday 6 April.
    [Theory]
    [InlineData("2026-04-02", 0, "2026-04-02")]
    [InlineData("2026-04-02", 1, "2026-04-07")]
    [InlineData("2026-04-02", 3, "2026-04-09")]
    [InlineData("2026-04-07", -1, "2026-04-02")]
    [InlineData("2026-04-05", 0, "2026-04-02")]
    [InlineData("2026-04-05", 1, "2026-04-07")]
    [InlineData("2026-04-05", -1, "2026-04-02")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-06-26", -20, "2026-05-29")]
    [InlineData("2026-06-26", 260, "2027-07-07")]
    public void Given_a_day_When_working_days_are_added_Then_weekends_and_bank_holidays_do_not_count(string from, int days, string to) =>
        Assert.Equal(DateOnly.Parse(to, null), TestProgramme.Calendar.Add(DateOnly.Parse(from, null), days));

    [Fact]
    public void Given_a_day_off_Then_the_working_days_around_it_are_known()
    {
        var goodFriday = new DateOnly(2026, 4, 3);
        Assert.False(TestProgramme.Calendar.IsWorkingDay(goodFriday));
        Assert.False(TestProgramme.Calendar.IsWorkingDay(new(2026, 4, 4)));
        Assert.True(TestProgramme.Calendar.IsWorkingDay(new(2026, 4, 7)));
        Assert.Equal(new DateOnly(2026, 4, 2), TestProgramme.Calendar.OnOrBefore(goodFriday));
        Assert.Equal(new DateOnly(2026, 4, 7), TestProgramme.Calendar.OnOrAfter(goodFriday));
    }
}
