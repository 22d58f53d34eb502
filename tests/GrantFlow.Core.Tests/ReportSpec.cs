using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

public sealed class ReportSpec
{
    [Fact]
    public void Given_the_end_of_a_quarter_When_nine_strikes_the_day_after_Then_its_report_opens_and_is_due_thirty_days_later()
    {
        Assert.Equal(Stage.ReportNotOpen, FirstPaid().TimePasses(At(2026, 7, 1, 8, 59, 59)).State.ReportOf(1).Stage);
        var state = ReportOpen().State;
        Assert.Equal(Stage.ReportOpen, state.ReportOf(1).Stage);
        Assert.Equal(At(2026, 7, 31, 17), state.Find(ObligationKind.Report)!.Due);
    }

    [Fact]
    public void Given_a_report_that_opened_late_because_nothing_ran_Then_it_is_due_as_if_it_had_opened_in_time() =>
        Assert.Equal(At(2026, 7, 31, 17), FirstPaid().On(At(2026, 7, 20, 3)).CatchesUp().State.Find(ObligationKind.Report)!.Due);

    [Fact]
    public void Given_a_report_When_it_is_sent_returned_sent_again_and_accepted_Then_one_thing_at_a_time_is_owed() =>
        ReportSubmitted()
            .Then(state => Owes(state, ObligationKind.ReportReview))
            .And(Cast.Adviser, new ReturnReport(1, ["spending"], Note))
            .Then(state => Owes(state, ObligationKind.ReportCorrection))
            .Then(state => Assert.Equal(("spending", Note), (Assert.Single(state.ReportOf(1).Asked!.Sections), state.ReportOf(1).Asked!.Note)))
            .Then(state => Assert.Equal(("spending", Note), (Assert.Single(state.ReportOf(1).Asked!.Sections), state.ReportOf(1).Asked!.Note)))
            .And(Cast.Second, new SubmitReport(1, Hash("report-1b"), Money.Pounds(2_100)))
            .Then(state => Owes(state, ObligationKind.ReportReview))
            .Then(state => Assert.Equal(new Report(Stage.ReportSubmitted, Hash("report-1b"), Money.Pounds(2_100)), state.ReportOf(1)))
            .And(Cast.Adviser, new AcceptReport(1))
            .Then(state => Assert.Empty(state.Obligations));

    [Fact]
    public void Given_two_reports_back_at_once_Then_each_keeps_what_it_is_asked_to_change()
    {
        var told = ReportReturned().TimePasses(At(2026, 10, 1, 9)).And(Cast.Lead, new SubmitReport(2, Hash("r2"), Money.Zero))
            .And(Cast.Adviser, new ReturnReport(2, ["people"], Hash("other")));
        Assert.Equal("spending", Assert.Single(told.State.ReportOf(1).Asked!.Sections));
        Assert.Equal("people", Assert.Single(told.State.ReportOf(2).Asked!.Sections));
    }

    [Fact]
    public void Given_a_report_When_spending_is_negative_or_no_section_is_named_Then_it_is_refused()
    {
        ReportOpen().When(Cast.Lead, new SubmitReport(1, Hash("r"), new(-1))).ThenRefused("NegativeSpend");
        ReportSubmitted().When(Cast.Adviser, new ReturnReport(1, [], Note)).ThenRefused("NoSectionNamed");
    }

    [Fact]
    public void Given_an_open_report_When_it_is_waived_Then_it_is_not_owed_and_not_needed() =>
        Story.Given(ReportWaived())
            .Then(state => Assert.Equal(Stage.ReportWaived, state.ReportOf(1).Stage))
            .Then(state => Assert.Empty(state.Obligations));

    [Fact]
    public void Given_a_returned_report_When_it_is_waived_Then_it_is_not_needed()
    {
        var told = ReportReturned();
        told.And(Cast.Approver, new WaiveObligation(told.Owed(ObligationKind.ReportCorrection, 1), Note));
        Assert.Equal(Stage.ReportWaived, told.State.ReportOf(1).Stage);
    }

    [Fact]
    public void Given_something_else_that_is_owed_When_it_is_waived_Then_it_is_refused()
    {
        var told = Invited();
        told.When(Cast.Officer, new WaiveObligation(told.Owed(ObligationKind.Application), Note)).ThenRefused("NotWaivable");
        told.When(Cast.Officer, new WaiveObligation(new("Report-99"), Note)).ThenRefused("NoSuchObligation");
    }

    private static void Owes(ForumYear state, ObligationKind kind) => Assert.Equal((kind, 1), (Assert.Single(state.Obligations).Kind, state.Obligations[0].Quarter));
}
