using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

/// <summary>Tries anything: mostly what the table allows, sometimes what it does not, by the right person or by anybody.</summary>
internal sealed class Wanderer(Random random, Story start)
{
    private static readonly Stage[] Ends = [Stage.Rejected, Stage.Withdrawn, Stage.Lapsed];

    private static readonly long[] Amounts = [-1, 0, 1, 1_000_00, 8_749_99, 8_750_00, 8_750_01, 9_000_00, 17_499_99, 17_500_00, 17_500_01, long.MaxValue];

    public ForumYear State { get; private set; } = start.State;

    public DateTimeOffset Now { get; private set; } = start.Now;

    public List<Event> History { get; } = [.. start.History];

    public void Take(ImmutableArray<Event> events)
    {
        State = Evolution.Evolve(State, events);
        History.AddRange(events);
    }

    public Instruction Next()
    {
        PassTime();
        if (random.Next(4) > 0 && Clockwork.Due(State, TestProgramme.Is, Now).FirstOrDefault() is { } due)
            return due;
        var row = random.Next(5) == 0 ? Pick(Transitions.All) : Pick(Open());
        var actor = random.Next(4) == 0 ? Pick(Cast.All) : Pick([.. row.By.SelectMany(Holders)]);
        return new(new($"w-{History.Count}-{random.Next()}"), actor, Now, CommandOf(row));
    }

    private void PassTime() => Now = random.Next(4) switch
    {
        0 => Now.AddMinutes(random.Next(1, 3_000)),
        1 => Clockwork.NextWakeUp(State, TestProgramme.Is, Now) is { } next && next > Now ? next : Now,
        2 => Now.AddDays(random.Next(10) == 0 ? random.Next(90) : 0),
        _ => Now,
    };

    /// <summary>Rows whose stages hold; the ends of a year are taken rarely, or no walk would come far.</summary>
    private ImmutableArray<Transition> Open()
    {
        var open = Transitions.All.Where(row => row.During.Contains(State.Stage) && (row.Track == Track.Report || row.From.Contains(StageOf(row)))
            && (row.To is not { } to || !Ends.Contains(to) || random.Next(20) == 0)).ToImmutableArray();
        return open.IsEmpty ? Transitions.All : open;
    }

    private Stage StageOf(Transition row) => Transitions.StageOf(State, row.Track, new OpenClaim());

    private IEnumerable<Actor> Holders(Role role) => Roles.PartyOf(role) switch
    {
        Party.Contact => Cast.All.Where(actor => actor.Roles.Contains(role)),
        Party.System => [Actor.System],
        var party => State.People.TryGetValue(role, out var person) ? [Actor.Outside(person, party, random.Next(10) == 0 ? Proof.Remembered : Proof.FreshCode)] : [Cast.Of(role)],
    };

    private Command CommandOf(Transition row)
    {
        var quarter = random.Next(1, 5);
        return row.Command.Name switch
        {
            nameof(InviteForum) => new InviteForum(new("2026-27.derby"), "derby", Cast.People, Prior()),
            nameof(SubmitApplication) => random.Next(4) > 0 ? Application(Money.Pounds(17_500)) : new(Hash("a"), Amount(), Amount()),
            nameof(ReopenApplication) => new ReopenApplication(Now.AddDays(random.Next(-1, 30)), Note),
            nameof(MakeAward) => new MakeAward(random.Next(2) == 0 ? Money.Pounds(17_500) : Amount()),
            nameof(ReissueMou) => new ReissueMou(Hash($"mou-{random.Next(3)}"), Note),
            nameof(SignMou) => new SignMou(Document(), Hash("e")),
            nameof(CountersignMou) => new CountersignMou(Document(), Hash("e")),
            nameof(ChangeBankDetails) => new ChangeBankDetails(Hash($"bank-{random.Next(3)}")),
            nameof(VerifyBankDetails) => new VerifyBankDetails(random.Next(5) > 0 ? State.Bank.Details ?? Note : Note),
            nameof(ReleaseTranche) => new ReleaseTranche(row.Track == Track.FirstTranche ? Tranche.First : Tranche.Second),
            nameof(PayTranche) => new PayTranche(row.Track == Track.FirstTranche ? Tranche.First : Tranche.Second, "REF 1"),
            nameof(DecideUnderspend) => new DecideUnderspend(Amount(), Note),
            nameof(RecordPriorYear) => new RecordPriorYear(Prior()),
            nameof(OpenReport) => new OpenReport(quarter),
            nameof(SubmitReport) => new SubmitReport(quarter, Hash("r"), Amount()),
            nameof(ReturnReport) => new ReturnReport(quarter, ["s"], Note),
            nameof(AcceptReport) => new AcceptReport(quarter),
            nameof(SubmitMonitoring) => new SubmitMonitoring(Hash("m"), Amount()),
            nameof(ApproveMonitoring) => new ApproveMonitoring(Amount()),
            nameof(AskPlanChange) => new AskPlanChange(Hash("p"), State.Award?.Amount ?? Amount()),
            nameof(ExtendObligation) => new ExtendObligation(Owed(), Now.AddDays(random.Next(-5, 60)), Note),
            nameof(WaiveObligation) => new WaiveObligation(Owed(), Note),
            nameof(PauseReminders) => new PauseReminders(Now.AddDays(random.Next(-5, 70)), Note),
            nameof(RestrictPublication) => new RestrictPublication([.. Enum.GetValues<PublishedPart>().Where(_ => random.Next(2) == 0)], Note),
            nameof(RequestLink) => new RequestLink(Pick([.. Enum.GetValues<Role>()]), null),
            nameof(RevokeAccess) => new RevokeAccess(Pick([.. Enum.GetValues<Role>()]), Note),
            nameof(ConfirmPerson) => Confirmation(),
            nameof(WithdrawProposal) => new WithdrawProposal(Confirmation().Role, Confirmation().Person),
            nameof(ChangePerson) => new ChangePerson(Pick([.. Enum.GetValues<Role>()]), Pick(Cast.All).Person, Note),
            _ => Commands.For(row, start),
        };
    }

    private ConfirmPerson Confirmation() =>
        State.Proposed.IsEmpty ? new(Role.ForumSignatory, Cast.Second.Person) : new(State.Proposed.First().Key, State.Proposed.First().Value.Person);

    private PriorYear Prior() => new(random.Next(3) == 0 ? PriorMonitoring.Outstanding : PriorMonitoring.Settled, Amount());

    private Money Amount() => new(Pick([.. Amounts]));

    private ContentHash Document() => random.Next(5) > 0 ? State.Mou.Document ?? Note : Note;

    private ObligationId Owed() => State.Obligations.IsEmpty || random.Next(10) == 0 ? new("Report-999") : Pick(State.Obligations).Id;

    private T Pick<T>(ImmutableArray<T> from) => from[random.Next(from.Length)];
}
