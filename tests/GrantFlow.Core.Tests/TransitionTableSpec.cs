using GrantFlow.Core.ForumYears;
using GrantFlow.Core.GrantYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

/// <summary>The whole table: what may be done where, by whom, and nothing else.</summary>
public sealed class TransitionTableSpec
{
    public static IEnumerable<TheoryDataRow<int>> Rows => Enumerable.Range(0, Transitions.All.Length).Select(row => new TheoryDataRow<int>(row) { Label = Transitions.All[row].Command.Name });

    public static IEnumerable<TheoryDataRow<Stage>> Stages => Enum.GetValues<Stage>().Select(stage => new TheoryDataRow<Stage>(stage));

    [Fact]
    public void Given_every_kind_of_command_Then_it_has_a_row()
    {
        var commands = typeof(Command).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsSubclassOf(typeof(GrantYearCommand)) && !type.IsAbstract).ToHashSet();
        Assert.Equal(commands, Transitions.All.Select(row => row.Command).ToHashSet());
    }

    [Theory, MemberData(nameof(Stages))]
    public void Given_a_stage_Then_it_can_be_reached_and_has_words(Stage stage)
    {
        Assert.Contains(stage, Standing(Reached[stage]().State));
        var words = StageWords.Of(stage);
        Assert.Equal((stage, words.Staff, words.Public), (words.Stage, StageWords.ForStaff(stage), StageWords.ForPublic(stage)));
        Assert.NotEmpty(words.Staff);
        Assert.NotEmpty(words.Public);
        Sentences.AreClear(words.Hint);
    }

    [Theory, MemberData(nameof(Rows))]
    public void Given_a_legal_stage_When_the_command_comes_Then_the_track_stands_where_the_row_says(int index)
    {
        var row = Transitions.All[index];
        foreach (var from in row.From)
        {
            var told = Place(row, from);
            var command = Commands.For(row, told);
            if (Due(row, told) is { } moment)
                told.On(moment);
            var before = Transitions.StageOf(told.State, row.Track, command);
            Assert.Contains(before, row.From);
            told.When(Commands.ActorFor(row, told), command).Then(state =>
                Assert.Equal(row.To ?? before, Transitions.StageOf(state, row.Track, command)));
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Given_a_stage_outside_the_row_When_the_command_comes_Then_it_is_refused_by_name(int index)
    {
        var row = Transitions.All[index];
        foreach (var (stage, reach) in Reached)
        {
            var told = reach();
            var command = Commands.For(row, told);
            var stands = Transitions.StageOf(told.State, row.Track, command);
            if (row.During.Contains(told.State.Stage) && row.From.Contains(stands))
                continue;
            var actor = told.State.People.IsEmpty && row.By.All(role => Roles.PartyOf(role) is Party.Forum or Party.Authority) ? null : Commands.ActorFor(row, told);
            if (actor is null)
            {
                told.When(Cast.Of(row.By[0]), command).ThenRefused("NotYours");
                continue;
            }

            var blocked = row.During.Contains(told.State.Stage) ? stands : told.State.Stage;
            told.When(actor, command).ThenRefused($"{row.Command.Name}When{blocked}");
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Given_a_role_that_the_row_does_not_name_When_the_command_comes_Then_it_is_not_theirs(int index)
    {
        var row = Transitions.All[index];
        var told = Place(row, row.From[0]);
        var command = Commands.For(row, told);
        foreach (var role in Enum.GetValues<Role>().Except(row.By))
            told.When(Cast.Of(role), command).ThenRefused("NotYours");
        told.When(Cast.Stranger, command).ThenRefused("NotYours");
    }

    [Fact]
    public void Given_staff_whom_the_directory_gives_a_role_of_the_forum_When_they_act_under_it_Then_it_is_not_theirs() =>
        Invited().When(Actor.Staff(new("staff"), Proof.Directory, Role.ForumLead, Role.System), new StartApplication()).ThenRefused("NotYours");

    [Fact]
    public void Given_a_person_of_the_forum_who_claims_to_act_for_the_authority_Then_it_is_not_theirs() =>
        MouSigned().When(Actor.Outside(Cast.Signatory.Person, Party.Authority, Proof.FreshCode), new CountersignMou(Hash("mou-1"), Hash("x"))).ThenRefused("NotYours");

    [Theory]
    [InlineData(Proof.None)]
    [InlineData(Proof.Link)]
    [InlineData(Proof.Directory)]
    public void Given_no_code_When_forum_or_authority_acts_Then_it_is_not_proved(Proof proof)
    {
        Invited().When(Cast.Lead with { Proof = proof }, new StartApplication()).ThenRefused("NotProved");
        MouSigned().When(Cast.CouncilSignatory with { Proof = proof }, new CountersignMou(Hash("mou-1"), Hash("x"))).ThenRefused("NotProved");
    }

    [Theory]
    [InlineData(Proof.None)]
    [InlineData(Proof.Link)]
    [InlineData(Proof.Remembered)]
    [InlineData(Proof.Code)]
    [InlineData(Proof.FreshCode)]
    public void Given_staff_without_the_directory_When_they_act_Then_they_are_not_signed_in(Proof proof) =>
        Submitted().When(Cast.Approver with { Proof = proof }, new ApproveApplication()).ThenRefused("NotSignedIn");

    [Fact]
    public void Given_a_persona_of_the_local_host_When_it_acts_Then_it_may()
    {
        Invited().And(Cast.Lead with { Proof = Proof.Persona }, new StartApplication());
        Submitted().And(Cast.Approver with { Proof = Proof.Persona }, new ApproveApplication());
        MouSigned().And(Cast.CouncilSignatory with { Proof = Proof.Persona }, new CountersignMou(Hash("mou-1"), Hash("x")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    public void Given_a_quarter_that_no_year_has_When_a_report_comes_for_it_Then_it_is_refused(int quarter) =>
        ReportOpen().When(Cast.Lead, new SubmitReport(quarter, Hash("r"), Money.Zero)).ThenRefused("NoSuchQuarter");

    /// <summary>A year in which this row’s track stands at the stage, and nothing else is in its way.</summary>
    private static Story Place(Transition row, Stage from) => (row.Track, from, row.Command.Name) switch
    {
        (Track.FirstTranche, Stage.TrancheReady, _) => Awarded().On(TestProgramme.At(2026, 4, 1, 11)),
        (Track.FirstTranche, Stage.TrancheReleased, _) => FirstReleased(),
        (Track.SecondTranche, _, nameof(DecideUnderspend)) => Underspent(from),
        (Track.SecondTranche, Stage.TrancheWaiting, nameof(OpenClaim) or nameof(LapseClaim)) => FirstPaid(),
        (Track.Monitoring, Stage.MonitoringNotOpen, _) => FirstPaid(),
        (Track.Keeping, _, nameof(WaiveObligation)) => ReportOpen(),
        (Track.Keeping, _, nameof(ConfirmPerson) or nameof(WithdrawProposal)) => Reached[from]().And(Cast.OtherOfficer, new ChangePerson(Role.ForumSignatory, new("newcomer"), Note)),
        (Track.Keeping, _, nameof(ResumeReminders)) => Paused(Reached[from]()),
        (_, Stage.MonitoringApproved, nameof(CloseForumYear)) => MonitoringApproved(),
        (Track.Application, Stage.Approved, nameof(MakeAward)) => BankVerified(MouComplete()),
        (Track.Application, Stage.Awarded, nameof(CloseForumYear)) => MonitoringApproved(),
        _ => Reached[from](),
    };

    /// <summary>When time gives this command, or none for a command that people give.</summary>
    private static DateTimeOffset? Due(Transition row, Story told) => row.Command.Name switch
    {
        nameof(LapseApplication) => told.State.Obligations[0].Lapses,
        nameof(OpenReport) => TestProgramme.Year.ReportOpens(1),
        nameof(OpenClaim) => TestProgramme.Year.ClaimsOpen,
        nameof(LapseClaim) => TestProgramme.Year.ClaimsClose,
        nameof(OpenMonitoring) => TestProgramme.Year.MonitoringOpens,
        nameof(Remind) => Reminders.Next(told.State, told.State.Obligations[0], told.Programme, told.Now),
        _ => null,
    };

    private static Story Underspent(Stage stage)
    {
        var prior = new PriorYear(PriorMonitoring.Settled, Money.Pounds(9_000));
        return stage switch
        {
            Stage.TrancheWaiting => FirstPaid(prior),
            Stage.ClaimOpen => ClaimOpen(prior),
            _ => Claimed(prior),
        };
    }

    private static IEnumerable<Stage> Standing(ForumYear state) =>
    [
        state.Stage, state.Mou.Stage, state.Bank.Stage, state.First.Stage, state.Second.Stage, .. state.Reports.Select(report => report.Stage),
        state.Monitoring.Stage, state.Plan.Stage,
    ];
}
