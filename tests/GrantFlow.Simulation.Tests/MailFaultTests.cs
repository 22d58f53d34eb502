using GrantFlow.Local.Commands;
using GrantFlow.Local.Simulation;

namespace GrantFlow.Simulation.Tests;

public class MailFaultTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Given_a_year_of_faulty_mail_When_it_is_over_Then_nothing_known_went_twice_nothing_is_lost_and_every_unknown_is_shown(int seed)
    {
        var pack = ShippedPacks.Read(ShippedPacks.Latest, TextWriter.Null);
        var (summary, _) = await WholeYears.RunAsync(pack, 12, (ulong)seed, (ulong)seed, _ => { }, TestContext.Current.CancellationToken);
        var mail = summary.Mail!;

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', mail.Lines.Select(line => $"{line.Value,8}  {line.Key}")));
        Assert.Equal(0, mail.KnownDuplicates);
        Assert.Equal(0, mail.Lost);
        Assert.Equal(mail.Unknown, mail.UnknownShown);
        Assert.True(mail.States["Delivered"] > mail.Asked / 2);
        Assert.True(mail.States["Bounced"] > 0 && mail.SentAgainByHand + mail.SettledAsArrived > 0);
    }
}
