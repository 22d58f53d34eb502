using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Tests.Running;

/// <summary>The process ends between any two calls to the outside, is started again, and the person presses again.
/// Nothing acknowledged is lost, and every message is there once.</summary>
public sealed class CrashTests
{
    private static readonly ContentHash Answers = new(new string('a', 64));

    /// <summary>What people do, each press with the command id that its page had.</summary>
    private static readonly (string Press, Func<Installation, CommandId, Task<Outcome>> Do)[] Presses =
    [
        ("invite", (one, id) => one.InviteAsync(id)),
        ("start", (one, id) => one.Years.DoAsync(Installation.Derby, Installation.Forum(Role.ForumLead), new StartApplication(), id)),
        ("submit", (one, id) => one.Years.DoAsync(Installation.Derby, Installation.Forum(Role.ForumLead),
            new SubmitApplication(Answers, Money.Pounds(17_500), Money.Pounds(17_500)), id)),
        ("approve", (one, id) => one.Years.DoAsync(Installation.Derby, Installation.Staff(Role.Approver), new ApproveApplication(), id)),
        ("bank", (one, id) => one.Service<BankDesk>().GiveAsync(Installation.Derby, Installation.Forum(Role.ForumLead),
            new BankDetailsGivenBy("Derby Parent Carer Forum", "309430", "00733445"), id)),
    ];

    [Fact]
    public async Task Given_a_crash_between_any_two_calls_When_the_process_starts_again_Then_the_outcome_is_the_same()
    {
        using var whole = new Remains();
        var point = new CrashPoint();
        using (var undisturbed = new Installation(whole, point))
            Assert.True(await LiveAsync(undisturbed));
        var expected = await TellAsync(whole);
        Assert.Contains("mou-to-sign ForumSignatory@derby.example", expected, StringComparer.OrdinalIgnoreCase);

        for (var crash = 0; crash < point.Passed; crash++)
        {
            using var remains = new Remains();
            using (var first = new Installation(remains, new CrashPoint(crash)))
                Assert.False(await LiveAsync(first), $"No crash at line {crash}");
            using (var second = new Installation(remains))
                Assert.True(await LiveAsync(second));
            Assert.Equal(expected, await TellAsync(remains));
        }
    }

    [Fact]
    public async Task Given_everything_was_done_When_it_is_done_again_Then_nothing_changes()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await LiveAsync(one);
        var before = await TellAsync(remains);
        await LiveAsync(one);
        Assert.Equal(before, await TellAsync(remains));
    }

    /// <summary>All of it from the beginning; false where the process ended on the way.</summary>
    private static async Task<bool> LiveAsync(Installation one)
    {
        try
        {
            await one.RegisterDerbyAsync();
            foreach (var (press, deed) in Presses)
            {
                Assert.Null((await deed(one, new CommandId(press))).Why);
                await one.DrainAsync();
            }

            return true;
        }
        catch (CrashException)
        {
            return false;
        }
    }

    /// <summary>What can be seen from outside: who got which message, the record’s stages, and that all effects are settled.</summary>
    private static async Task<IReadOnlyList<string>> TellAsync(Remains remains)
    {
        using var one = new Installation(remains);
        var state = await one.Years.LoadAsync(Installation.Derby);
        var mail = (await one.MailAsync()).Select(message => $"{message.Template} {message.ToAddress}").Order(StringComparer.Ordinal);
        var row = (await one.Service<IForumYearIndex>().ListAsync(new IndexFilter("2026-27"), null, 10)).Single();
        var pending = await one.Service<IForumYearStore>().ReadPendingEffectsAsync(Installation.Derby.Value, DateTimeOffset.MaxValue);
        return [$"{state.Stage} {state.Mou.Stage} {state.Bank.Stage} {state.Version}", $"row {row.Version} {row.Stage}", $"{pending.Count} pending", .. mail];
    }
}
