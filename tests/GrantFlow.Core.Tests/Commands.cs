using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

/// <summary>A sensible command of each kind for the place where a year stands.</summary>
internal static class Commands
{
    public static Command For(Transition row, Story told) => row.Command.Name switch
    {
        nameof(InviteForum) => new InviteForum(ForumYearId.For("2026-27", "derby"), "derby", Cast.People, NothingLeft),
        nameof(StartApplication) => new StartApplication(),
        nameof(SubmitApplication) => Application(Money.Pounds(17_500)),
        nameof(ReturnApplication) => new ReturnApplication(["plan"], Note),
        nameof(ApproveApplication) => new ApproveApplication(),
        nameof(RejectApplication) => new RejectApplication(Note),
        nameof(WithdrawApplication) => new WithdrawApplication(Note),
        nameof(LapseApplication) => new LapseApplication(),
        nameof(ReopenApplication) => new ReopenApplication(told.Now.AddDays(10), Note),
        nameof(MakeAward) => new MakeAward(Money.Pounds(17_500)),
        nameof(CloseForumYear) => new CloseForumYear(),
        nameof(IssueMou) => new IssueMou(Hash("mou-1")),
        nameof(ReissueMou) => new ReissueMou(Hash("mou-2"), Note),
        nameof(SignMou) => new SignMou(told.State.Mou.Document ?? Hash("mou-1"), Hash("signature")),
        nameof(CountersignMou) => new CountersignMou(told.State.Mou.Document ?? Hash("mou-1"), Hash("countersignature")),
        nameof(DeclineMou) => new DeclineMou(Note),
        nameof(RecordForumSignature) => new RecordForumSignature(told.State.Mou.Document ?? Hash("mou-1"), Hash("paper")),
        nameof(RecordAuthoritySignature) => new RecordAuthoritySignature(told.State.Mou.Document ?? Hash("mou-1"), Hash("paper")),
        nameof(RecordRefusal) => new RecordRefusal(told.State.Mou.Stage == Stage.MouSigned ? Party.Authority : Party.Forum, Note, Hash("paper")),
        nameof(KeepSealedMou) => new KeepSealedMou(told.State.Mou.Version, Hash("sealed")),
        nameof(GiveBankDetails) => new GiveBankDetails(Hash("bank")),
        nameof(ChangeBankDetails) => new ChangeBankDetails(Hash("bank-2")),
        nameof(VerifyBankDetails) => new VerifyBankDetails(told.State.Bank.Details ?? Hash("bank")),
        nameof(QueryBankDetails) => new QueryBankDetails(Note),
        nameof(ReleaseTranche) => new ReleaseTranche(TrancheOf(row)),
        nameof(PayTranche) => new PayTranche(TrancheOf(row), "REF 1"),
        _ => Later(row, told),
    };

    private static Command Later(Transition row, Story told) => row.Command.Name switch
    {
        nameof(OpenClaim) => new OpenClaim(),
        nameof(ClaimSecondTranche) => new ClaimSecondTranche(Hash("claim")),
        nameof(LapseClaim) => new LapseClaim(),
        nameof(DecideUnderspend) => new DecideUnderspend(Money.Pounds(8_000), Note),
        nameof(RecordPriorYear) => new RecordPriorYear(new(PriorMonitoring.Settled, Money.Pounds(1_000))),
        nameof(OpenReport) => new OpenReport(1),
        nameof(SubmitReport) => new SubmitReport(1, Hash("report-1"), Money.Pounds(2_000)),
        nameof(ReturnReport) => new ReturnReport(1, ["spending"], Note),
        nameof(AcceptReport) => new AcceptReport(1),
        nameof(OpenMonitoring) => new OpenMonitoring(),
        nameof(SubmitMonitoring) => new SubmitMonitoring(Hash("monitoring"), Money.Pounds(17_500)),
        nameof(QueryMonitoring) => new QueryMonitoring(["evidence"], Note),
        nameof(ApproveMonitoring) => new ApproveMonitoring(Money.Zero),
        nameof(AskPlanChange) => new AskPlanChange(Hash("plan-2"), Money.Pounds(17_500)),
        nameof(AgreePlanChange) => new AgreePlanChange(),
        nameof(RefusePlanChange) => new RefusePlanChange(Note),
        nameof(ExtendObligation) => new ExtendObligation(Some(told), told.Now.AddDays(40), Note),
        nameof(WaiveObligation) => new WaiveObligation(told.State.Find(ObligationKind.Report)?.Id ?? Some(told), Note),
        nameof(Remind) => new Remind(),
        nameof(PauseReminders) => new PauseReminders(told.Now.AddDays(30), Note),
        nameof(ResumeReminders) => new ResumeReminders(),
        nameof(RestrictPublication) => new RestrictPublication([PublishedPart.Recipient], Note),
        nameof(RequestLink) => new RequestLink(Role.AuthoritySignatory, ObligationKind.Countersignature),
        nameof(RevokeAccess) => new RevokeAccess(Role.AuthoritySignatory, Note),
        nameof(ConfirmPerson) => new ConfirmPerson(Role.ForumSignatory, new("newcomer")),
        nameof(WithdrawProposal) => new WithdrawProposal(Role.ForumSignatory, new("newcomer")),
        _ => new ChangePerson(Role.ForumSecond, new("newcomer"), Note),
    };

    /// <summary>Somebody whom the row names and whose other duties do not stand against it.</summary>
    public static Actor ActorFor(Transition row, Story told)
    {
        var role = row.Command == typeof(DeclineMou) && told.State.Mou.Stage == Stage.MouSigned ? Role.AuthoritySignatory
            : told.State.People.IsEmpty ? row.By.First(role => Roles.PartyOf(role) is Party.System or Party.Contact)
            : row.By[0];
        return Cast.Of(role);
    }

    private static Tranche TrancheOf(Transition row) => row.Track == Track.FirstTranche ? Tranche.First : Tranche.Second;

    private static ObligationId Some(Story told) => told.State.Obligations.FirstOrDefault()?.Id ?? new("none-1");
}
