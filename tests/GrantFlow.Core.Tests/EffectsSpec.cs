using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;
using static GrantFlow.Core.Tests.TestProgramme;

namespace GrantFlow.Core.Tests;

/// <summary>Which event asks for which deed outside, and who is told.</summary>
public sealed class EffectsSpec
{
    [Fact]
    public void Given_an_approval_Then_the_MOU_is_prepared_the_forum_is_told_and_the_index_is_refreshed_once()
    {
        var effects = After(Submitted(), Cast.Approver, new ApproveApplication());
        Assert.Single(effects.OfType<PrepareMou>());
        Assert.IsType<RefreshIndex>(effects[^1]);
        Assert.Single(effects.OfType<RefreshIndex>());
        Assert.Equal([Cast.Lead.Person, Cast.Signatory.Person], ToldOf(effects, "application-approved"));
        Assert.Equal([Cast.Lead.Person], ToldOf(effects, "bank-details-needed"));
    }

    public static TheoryData<string, Func<List<Effect>>, string[]> Letters => new()
    {
        { "invitation", () => After(Unborn(), Cast.Officer, new InviteForum(new("2026-27.derby"), "derby", Cast.People, NothingLeft)), ["lead"] },
        { "application-received", () => After(Drafting(), Cast.Lead, Application(Money.Pounds(17_500))), ["lead"] },
        { "changes-requested", () => After(Submitted(), Cast.Adviser, new ReturnApplication(["plan"], Note)), ["lead"] },
        { "application-rejected", () => After(Submitted(), Cast.Approver, new RejectApplication(Note)), ["lead", "signatory"] },
        { "application-withdrawn", () => After(Submitted(), Cast.Lead, new WithdrawApplication(Note)), ["lead"] },
        { "staff-withdrawn", () => After(Submitted(), Cast.Lead, new WithdrawApplication(Note)), ["adviser"] },
        { "application-lapsed", () => After(Drafting().On(At(2026, 7, 10, 17)), Cast.Time, new LapseApplication()), ["lead"] },
        { "staff-lapsed", () => After(Drafting().On(At(2026, 7, 10, 17)), Cast.Time, new LapseApplication()), ["adviser"] },
        { "application-reopened", () => After(Lapsed(), Cast.Adviser, new ReopenApplication(At(2026, 9, 1, 17), Note)), ["lead"] },
        { "mou-to-sign", () => After(Approved(), Cast.Time, new IssueMou(Hash("m"))), ["signatory"] },
        { "mou-to-countersign", () => After(MouIssued(), Cast.Signatory, new SignMou(Hash("mou-1"), Hash("e"))), ["council-signatory", "council-officer"] },
        { "mou-complete", () => After(MouComplete(), Cast.Time, new KeepSealedMou(1, Hash("sealed"))), ["signatory", "lead", "council-signatory", "council-officer"] },
        { "mou-declined", () => After(MouIssued(), Cast.Signatory, new DeclineMou(Note)), [] },
        { "staff-mou-declined", () => After(MouIssued(), Cast.Signatory, new DeclineMou(Note)), ["adviser"] },
        { "mou-declined", () => After(MouSigned(), Cast.CouncilSignatory, new DeclineMou(Note)), ["lead", "signatory"] },
        { "bank-change-noticed", () => After(Drafting(), Cast.Lead, new GiveBankDetails(Hash("b"))), ["lead", "second", "signatory"] },
        { "bank-queried", () => After(BankGiven(), Cast.Officer, new QueryBankDetails(Note)), ["lead"] },
        { "award-made", () => After(BankVerified(MouComplete()), Cast.Officer, new MakeAward(Money.Pounds(17_500))), ["lead", "signatory"] },
        { "payment-sent", () => After(FirstReleased(), Cast.Payer, new PayTranche(Tranche.First, "R")), ["lead", "signatory"] },
        { "report-opens", () => Announced(FirstPaid().On(At(2026, 7, 1, 9)), new OpenReport(1)), ["lead"] },
        { "report-returned", () => After(ReportSubmitted(), Cast.Adviser, new ReturnReport(1, ["s"], Note)), ["lead"] },
        { "report-accepted", () => After(ReportSubmitted(), Cast.Adviser, new AcceptReport(1)), ["lead"] },
        { "claim-opens", () => Announced(FirstPaid().On(At(2026, 10, 1, 9)), new OpenClaim()), ["signatory"] },
        { "claim-received", () => After(ClaimOpen(), Cast.Signatory, new ClaimSecondTranche(Hash("c"))), ["lead", "signatory"] },
        { "claim-lapsed", () => After(ClaimOpen().On(At(2026, 11, 20, 17)), Cast.Time, new LapseClaim()), ["lead", "signatory"] },
        { "staff-claim-lapsed", () => After(ClaimOpen().On(At(2026, 11, 20, 17)), Cast.Time, new LapseClaim()), ["adviser"] },
        { "underspend-decided", () => After(Claimed(new(PriorMonitoring.Settled, Money.Pounds(9_000))), Cast.Approver, new DecideUnderspend(Money.Zero, Note)), ["lead", "signatory"] },
        { "monitoring-opens", () => Announced(SecondPaid().On(At(2027, 4, 1, 9)), new OpenMonitoring()), ["lead"] },
        { "monitoring-returned", () => After(MonitoringSubmitted(), Cast.Adviser, new QueryMonitoring(["s"], Note)), ["lead"] },
        { "report-received", () => After(ReportOpen(), Cast.Lead, new SubmitReport(1, Hash("r"), Money.Zero)), ["lead"] },
        { "monitoring-received", () => After(AllReported(), Cast.Lead, new SubmitMonitoring(Hash("m"), Money.Zero)), ["lead", "signatory"] },
        { "monitoring-accepted", () => After(MonitoringSubmitted(), Cast.Adviser, new ApproveMonitoring(Money.Zero)), ["lead", "signatory"] },
        { "underspend-confirmed", () => After(MonitoringSubmitted(), Cast.Adviser, new ApproveMonitoring(Money.Pounds(100))), ["lead", "signatory"] },
        { "plan-change-agreed", () => After(PlanChangeAsked(), Cast.Adviser, new AgreePlanChange()), ["lead", "signatory"] },
        { "plan-change-refused", () => After(PlanChangeAsked(), Cast.Adviser, new RefusePlanChange(Note)), ["lead", "signatory"] },
        { "year-closed", () => After(MonitoringApproved(), Cast.Officer, new CloseForumYear()), ["lead", "signatory"] },
        { "new-link", () => After(MouSigned(), Cast.Time, new RequestLink(Role.AuthoritySignatory, ObligationKind.Countersignature)), ["council-signatory"] },
        { "person-welcome", () => After(Invited(), Cast.Lead, new ChangePerson(Role.ForumSecond, new("newcomer"), Note)), ["newcomer"] },
        { "person-welcome", () => After(Proposed(MouIssued()), Cast.Officer, new ConfirmPerson(Role.ForumSignatory, new("newcomer"))), ["newcomer"] },
        { "delegation", () => After(MouSigned(), Cast.CouncilSignatory, new ChangePerson(Role.AuthoritySignatory, new("newcomer"), Note)), ["newcomer"] },
        { "person-changed", () => After(Invited(), Cast.Lead, new ChangePerson(Role.ForumSecond, new("newcomer"), Note)), ["second"] },
    };

    [Theory, MemberData(nameof(Letters), DisableDiscoveryEnumeration = true)]
    public void Given_what_happened_Then_these_people_are_told(string template, Func<List<Effect>> happens, string[] told) =>
        Assert.Equal(told, ToldOf(happens(), template).Select(person => person.Value));

    [Fact]
    public void Given_a_reminder_Then_it_goes_to_the_rungs_people_with_the_deadline()
    {
        var told = Invited().On(At(2026, 7, 3, 11));
        var messages = After(told, Cast.Time, new Remind()).OfType<SendMessage>().ToList();
        Assert.Equal(["lead", "second", "adviser"], messages.Select(message => message.To.Value));
        Assert.All(messages, message => Assert.Equal(("application-reminder", ObligationKind.Application, Year.ApplicationsClose, "3"),
            (message.Template, message.Obligation, message.Deadline, message.Occurrence)));
    }

    [Fact]
    public void Given_an_extension_and_a_waiver_Then_who_owes_it_is_told_why()
    {
        var told = ReportOpen();
        var report = told.Owed(ObligationKind.Report, 1);
        var extended = Assert.Single(After(told, Cast.Adviser, new ExtendObligation(report, At(2026, 9, 1, 17), Note)).OfType<SendMessage>());
        Assert.Equal(("deadline-extended", "lead", 1, At(2026, 9, 1, 17), Note), (extended.Template, extended.To.Value, extended.Quarter, extended.Deadline, extended.Note));
        var waived = Assert.Single(After(ReportOpen(), Cast.Officer, new WaiveObligation(report, Note)).OfType<SendMessage>());
        Assert.Equal(("obligation-waived", "lead", 1, ObligationKind.Report, Note), (waived.Template, waived.To.Value, waived.Quarter, waived.Obligation, waived.Note));
    }

    [Fact]
    public void Given_a_deadline_of_Contacts_own_When_it_is_extended_Then_the_adviser_is_told()
    {
        var told = Submitted();
        var message = Assert.Single(After(told, Cast.Adviser, new ExtendObligation(told.Owed(ObligationKind.Decision), At(2026, 9, 1, 17), Note)).OfType<SendMessage>());
        Assert.Equal("adviser", message.To.Value);
    }

    [Fact]
    public void Given_an_earlier_note_When_a_report_opens_Then_its_letter_does_not_pass_on_somebodys_words_about_another_matter()
    {
        var told = ReportReturned().On(At(2026, 10, 1, 9));
        Assert.All(Announced(told, new OpenReport(2)).OfType<SendMessage>(), message => Assert.Null(message.Note));
        var returned = After(ReportSubmitted(), Cast.Adviser, new ReturnReport(1, ["s"], Note)).OfType<SendMessage>().Single();
        Assert.Equal((Note, 1, ObligationKind.ReportCorrection), (returned.Note, returned.Quarter, returned.Obligation));
    }

    [Fact]
    public void Given_a_new_version_of_the_MOU_Then_the_signatory_learns_why_and_for_the_first_there_is_nothing_to_learn()
    {
        Assert.Equal(Note, After(MouSigned(), Cast.Adviser, new ReissueMou(Hash("m2"), Note)).OfType<SendMessage>().Single().Note);
        Assert.Null(After(Approved(), Cast.Time, new IssueMou(Hash("m"))).OfType<SendMessage>().Single().Note);
    }

    [Fact]
    public void Given_nothing_to_pay_Then_no_letter_says_that_money_is_on_its_way() =>
        Assert.Empty(ToldOf(After(Claimed(new(PriorMonitoring.Settled, Money.Pounds(8_750))), Cast.OtherApprover, new ReleaseTranche(Tranche.Second)), "payment-sent"));

    [Fact]
    public void Given_one_person_in_two_roles_Then_they_get_one_letter_and_an_empty_role_gets_none()
    {
        var small = Unborn().And(Cast.Officer, new InviteForum(new("2026-27.derby"), "derby",
            Cast.People.SetItem(Role.ForumSignatory, Cast.Lead.Person).Remove(Role.ForumSecond), NothingLeft)).And(Cast.Lead, new StartApplication());
        Assert.Equal([Cast.Lead.Person], ToldOf(After(small, Cast.Lead, new GiveBankDetails(Hash("b"))), "bank-change-noticed"));
    }

    [Fact]
    public void Given_a_role_that_nobody_held_When_somebody_takes_it_Then_nobody_is_told_that_they_lost_it()
    {
        var told = Unborn().And(Cast.Officer, new InviteForum(new("2026-27.derby"), "derby", Cast.People.Remove(Role.ForumSecond), NothingLeft));
        Assert.Empty(ToldOf(After(told, Cast.Lead, new ChangePerson(Role.ForumSecond, new("newcomer"), Note)), "person-changed"));
    }

    private static Story Proposed(Story told) => told.And(Cast.Adviser, new ChangePerson(Role.ForumSignatory, new("newcomer"), Note));

    /// <summary>What time opens at nine is announced at ten.</summary>
    private static List<Effect> Announced(Story told, Command opens)
    {
        Assert.Empty(After(told, Cast.Time, opens).OfType<SendMessage>());
        return After(told.On(told.Now.AddHours(1)), Cast.Time, new Remind());
    }

    private static List<Effect> After(Story told, Actor actor, Command command)
    {
        var before = told.State;
        return [.. Effects.OfBatch(before, told.And(actor, command).LastEvents)];
    }

    private static IEnumerable<PersonId> ToldOf(IEnumerable<Effect> effects, string template) =>
        effects.OfType<SendMessage>().Where(message => message.Template == template).Select(message => message.To);
}
