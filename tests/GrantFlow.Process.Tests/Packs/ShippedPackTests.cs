using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Tests.Packs;

public class ShippedPackTests
{
    [Fact]
    public void Given_the_shipped_pack_When_it_is_read_Then_it_has_no_problem() =>
        Assert.Empty(SamplePack.Shipped.Read().Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Given_the_shipped_pack_When_it_is_read_Then_its_numbers_are_those_of_the_grant()
    {
        var programme = SamplePack.Pack.Programme;
        Assert.Equal(Money.Pounds(17_500), programme.Award.Ceiling);
        Assert.Equal(Money.Pounds(8_750), programme.Award.Ceiling.Percent(programme.Award.FirstTranchePercent));
        Assert.Equal(new DateOnly(2026, 4, 1), programme.Award.NotBefore);
        Assert.Equal("5pm on Friday 26 June 2026", London.Tell(programme.Timetable.ApplicationsClose));
        Assert.Equal("5pm on Friday 20 November 2026", London.Tell(programme.Timetable.ClaimsClose));
        Assert.Equal("9am on Thursday 1 October 2026", London.Tell(programme.Timetable.ReportOpens(2)));
    }

    [Fact]
    public void Given_summer_time_When_local_times_are_read_Then_they_become_utc_moments() =>
        Assert.Equal(new DateTimeOffset(2026, 6, 26, 16, 0, 0, TimeSpan.Zero), SamplePack.Pack.Programme.Timetable.ApplicationsClose);

    [Fact]
    public void Given_the_shipped_pack_When_it_is_read_Then_only_the_claim_is_hard_and_lapses_at_once()
    {
        var rules = SamplePack.Pack.Programme.Obligations;
        Assert.Equal(Enum.GetValues<ObligationKind>().Length, rules.Count);
        var hard = Assert.Single(rules, rule => rule.Value.Deadline == Deadline.Hard);
        Assert.Equal((ObligationKind.Claim, 0), (hard.Key, hard.Value.LapsesAfterDays));
        Assert.Equal(20, rules[ObligationKind.Application].LapsesAfterDays);
        Assert.Null(rules[ObligationKind.Report].LapsesAfterDays);
    }

    [Fact]
    public void Given_the_shipped_pack_When_ladders_are_read_Then_an_authority_escalates_to_its_director_and_contact_to_its_lead()
    {
        var rules = SamplePack.Pack.Programme.Obligations;
        Assert.Contains(rules[ObligationKind.Countersignature].Ladder, step => step.Template == "escalation" && step.To.Contains(Role.AuthorityDirector));
        Assert.All(rules.Values, rule => Assert.Contains(rule.Ladder, step => step.To.Contains(Role.ProgrammeLead)));
    }

    [Theory]
    [InlineData(2026, 12, 28)]
    [InlineData(2027, 12, 27)]
    [InlineData(2027, 12, 28)]
    [InlineData(2028, 1, 3)]
    [InlineData(2028, 4, 14)]
    public void Given_a_bank_holiday_or_its_substitute_When_the_calendar_is_asked_Then_it_is_no_working_day(int year, int month, int day) =>
        Assert.False(SamplePack.Pack.Programme.Calendar.IsWorkingDay(new DateOnly(year, month, day)));

    [Fact]
    public void Given_the_application_When_the_forum_is_hosted_Then_it_asks_for_the_host_agreement()
    {
        var form = SamplePack.Pack.Programme.Forms[FormKind.Application];
        var holder = form.Section("grant-holder")!;
        Assert.Contains(FormCheck.Shown(holder, Answers.None.With("legal-form", new TextAnswer("hosted"))), question => question.Id == "host-agreement");
        Assert.DoesNotContain(FormCheck.Shown(holder, Answers.None.With("legal-form", new TextAnswer("charity"))), question => question.Id == "host-agreement");
    }

    [Fact]
    public void Given_every_form_When_its_sections_are_counted_Then_each_asks_two_to_six_questions() =>
        Assert.All(SamplePack.Pack.Programme.Forms.Values.SelectMany(form => form.Sections), section => Assert.InRange(section.Questions.Length, 2, 6));

    [Fact]
    public void Given_every_form_When_it_is_read_Then_it_has_a_declaration() =>
        Assert.Equal(Enum.GetValues<FormKind>(), SamplePack.Pack.Declarations.Keys);
}
