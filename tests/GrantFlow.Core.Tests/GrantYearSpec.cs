using GrantFlow.Core.ForumYears;
using GrantFlow.Core.GrantYears;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

public sealed class GrantYearSpec
{
    private static readonly DateTimeOffset Morning = At(2026, 3, 2, 9);

    private static readonly ContentHash Pack = new("pack");

    [Fact]
    public void Given_a_draft_When_the_programme_lead_opens_it_Then_it_keeps_the_pack_and_knows_its_milestones_in_order()
    {
        var year = Opened();
        Assert.Equal((GrantYearStage.Open, Pack), (year.Stage, year.Pack));
        Assert.Equal(
            [Milestone.ApplicationsClose, Milestone.FirstReturn, Milestone.SecondReturn, Milestone.ClaimsClose,
                Milestone.ThirdReturn, Milestone.FourthReturn, Milestone.MonitoringCloses, Milestone.YearCloses],
            year.Ahead.Select(due => due.Milestone));
        Assert.Equal(Year.ApplicationsClose, GrantYearRuleBook.NextWakeUp(year, Morning));
    }

    [Fact]
    public void Given_an_open_year_When_its_moments_come_Then_each_milestone_is_reached_once_and_it_sleeps()
    {
        var (year, now) = (Opened(), Morning);
        while (GrantYearRuleBook.NextWakeUp(year, now) is { } next)
        {
            Assert.True(next > now || GrantYearRuleBook.Due(year, now).Any());
            now = next;
            var due = GrantYearRuleBook.Due(year, now).First();
            Assert.Equal((Actor.System, now), (due.Actor, due.At));
            year = Accept(year, due);
        }

        Assert.Equal(Enum.GetValues<Milestone>().ToHashSet(), [.. year.Reached]);
        Assert.Equal((8, Year.YearCloses), (year.Reached.Length, now));
        Assert.Empty(GrantYearRuleBook.Due(year, now));
    }

    [Fact]
    public void Given_milestones_passed_while_nothing_ran_Then_it_wakes_now_and_all_are_due_in_order()
    {
        var now = At(2026, 10, 2, 3);
        Assert.Equal(now, GrantYearRuleBook.NextWakeUp(Opened(), now));
        Assert.Equal(["time-ApplicationsClose", "time-FirstReturn", "time-SecondReturn"], GrantYearRuleBook.Due(Opened(), now).Select(due => due.Id.Value));
    }

    [Fact]
    public void Given_a_year_that_is_not_open_Then_time_asks_for_nothing()
    {
        Assert.Null(GrantYearRuleBook.NextWakeUp(GrantYear.Unborn, Morning));
        Assert.Null(GrantYearRuleBook.NextWakeUp(Closed(), Year.YearCloses));
        Assert.Empty(GrantYearRuleBook.Due(Closed(), Year.YearCloses));
    }

    [Fact]
    public void Given_a_milestone_that_is_not_due_or_was_reached_When_it_comes_Then_it_is_refused()
    {
        Refused(Opened(), Cast.Time, new ReachMilestone(Milestone.YearCloses), "MilestoneNotDue");
        var reached = Accept(Opened(), Order(Cast.Time, new ReachMilestone(Milestone.ApplicationsClose)) with { At = Year.ApplicationsClose });
        Refused(reached, Cast.Time, new ReachMilestone(Milestone.ApplicationsClose), "MilestoneNotDue");
    }

    [Fact]
    public void Given_forum_years_that_have_not_ended_When_the_year_closes_Then_it_is_refused_with_their_number() =>
        Assert.Contains("3 forum years", Refused(Opened(), Cast.Officer, new CloseGrantYear(3), "ForumYearsUnfinished").Sentence, StringComparison.Ordinal);

    [Fact]
    public void Given_the_wrong_stage_or_person_Then_it_is_refused_by_name()
    {
        Refused(GrantYear.Unborn, Cast.Approver, new OpenGrantYear(Pack), "NotYours");
        Refused(GrantYear.Unborn, Cast.Lead, new OpenGrantYear(Pack), "NotYours");
        Refused(GrantYear.Unborn, Cast.ProgrammeLead, new CloseGrantYear(0), "GrantYearNotOpen");
        Refused(GrantYear.Unborn, Cast.Time, new ReachMilestone(Milestone.FirstReturn), "GrantYearNotOpen");
        Refused(Opened(), Cast.ProgrammeLead, new OpenGrantYear(Pack), "GrantYearOpenAlready");
        Refused(Opened(), Cast.Officer, new StartApplication(), "GrantYearOpenAlready");
        Refused(Closed(), Cast.Time, new ReachMilestone(Milestone.YearCloses), "GrantYearIsClosed");
        Refused(Closed(), Cast.ProgrammeLead, new OpenGrantYear(Pack), "GrantYearIsClosed");
        Refused(Closed(), Cast.ProgrammeLead, new CloseGrantYear(0), "GrantYearIsClosed");
    }

    [Fact]
    public void Given_an_event_of_something_else_Then_it_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GrantYearRuleBook.Evolve(GrantYear.Unborn, new ApplicationStarted()));

    private static GrantYear Opened() => Accept(GrantYear.Unborn, Order(Cast.ProgrammeLead, new OpenGrantYear(Pack)));

    private static GrantYear Closed() => Accept(Opened(), Order(Cast.Officer, new CloseGrantYear(0)));

    private static Instruction Order(Actor actor, Command command) => new(new("g-1"), actor, Morning, command);

    private static GrantYear Accept(GrantYear year, Instruction instruction)
    {
        var happened = Assert.Single(Assert.IsType<Decision.Accepted>(GrantYearRuleBook.Decide(year, instruction, Is)).Events);
        Assert.Equal((instruction.At, instruction.Actor.Person), (happened.At, happened.By));
        return GrantYearRuleBook.Evolve(year, happened);
    }

    private static Refusal Refused(GrantYear year, Actor actor, Command command, string name)
    {
        var refusal = Assert.IsType<Decision.Refused>(GrantYearRuleBook.Decide(year, Order(actor, command), Is)).Refusal;
        Assert.Equal(name, refusal.Name);
        Sentences.AreClear(refusal.Sentence);
        return refusal;
    }
}
