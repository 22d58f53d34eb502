using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Tests.Running;

/// <summary>Derby’s year, brought to where much is owed at once.</summary>
internal static class AwardedYear
{
    private static readonly ContentHash Paper = new(new string('a', 64));

    /// <summary>On Monday 2 March 2026: awarded; the approver who approved the application may not release a payment.</summary>
    public static async Task LiveToAwardAsync(this Installation one)
    {
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DoAsync(Installation.Forum(Role.ForumLead), new StartApplication());
        await one.DoAsync(Installation.Forum(Role.ForumLead), new GiveBankDetails(Paper));
        await one.DoAsync(Installation.Staff(Role.GrantsOfficer), new VerifyBankDetails(Paper));
        await one.DoAsync(Installation.Forum(Role.ForumLead), new SubmitApplication(Paper, Money.Pounds(17_500), Money.Pounds(17_500)));
        await one.DoAsync(Installation.Staff(Role.Approver), new ApproveApplication());
        await one.DrainAsync();
        var mou = (await one.Years.LoadAsync(Installation.Derby)).Mou.Document!.Value;
        await one.DoAsync(Installation.Forum(Role.ForumSignatory), new SignMou(mou, Paper));
        await one.DoAsync(Actor.Outside(Installation.Cast[Role.AuthoritySignatory], Party.Authority, Proof.FreshCode), new CountersignMou(mou, Paper));
        await one.DoAsync(Installation.Staff(Role.GrantsOfficer), new MakeAward(Money.Pounds(17_500)));
    }

    /// <summary>On Wednesday 30 September 2026 at noon: awarded, the first payment made, the first report sent back two days before.</summary>
    public static async Task LiveToAutumnAsync(this Installation one, StoppedClock clock)
    {
        await one.LiveToAwardAsync();
        clock.Now = London.Moment(new(2026, 4, 1), new(11, 0));
        await one.DoAsync(Installation.Staff(Role.Approver, "-two"), new ReleaseTranche(Tranche.First));
        await one.DoAsync(Installation.Staff(Role.Payer), new PayTranche(Tranche.First, "DERBY 1"));
        clock.Now = London.Moment(new(2026, 7, 2), new(11, 0));
        await one.DrainAsync();
        await one.DoAsync(Installation.Forum(Role.ForumLead), new SubmitReport(1, Paper, Money.Pounds(2_000)));
        clock.Now = London.Moment(new(2026, 9, 28), new(12, 0));
        await one.DoAsync(Installation.Staff(Role.Adviser), new ReturnReport(1, ["spending"], await one.NoteAsync()));
        clock.Now = London.Moment(new(2026, 9, 30), new(12, 0));
        await one.DrainAsync();
    }

    public static async Task DoAsync(this Installation one, Actor actor, Command command) =>
        Assert.Null((await one.Years.DoAsync(Installation.Derby, actor, command)).Why);

    /// <summary>Lets the time pass from one due moment to the next.</summary>
    public static async Task LiveUntilAsync(this Installation one, StoppedClock clock, DateTimeOffset end)
    {
        while (await one.NextDueAsync() is { } next && next <= end)
        {
            clock.Now = next > clock.Now ? next : clock.Now;
            await one.DrainAsync();
        }

        clock.Now = end;
    }

    public static Task<ContentHash> NoteAsync(this Installation one) => one.Service<Documents.Papers>().KeepNoteAsync("We agreed this by telephone.");

    /// <summary>Messages since there were so many, as “who: template”.</summary>
    public static async Task<IReadOnlyList<string>> SinceAsync(this Installation one, int before)
    {
        var mail = await one.MailAsync();
        return [.. mail.Take(mail.Count - before).Select(message => $"{message.ToAddress.Split('@')[0]}: {message.Template}").Order(StringComparer.Ordinal)];
    }
}
