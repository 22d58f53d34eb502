using GrantFlow.Core;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;
using GrantFlow.Process.Records;
using GrantFlow.Process.Tests.Running;

namespace GrantFlow.Process.Tests.Privacy;

public sealed class RetentionTests : IDisposable
{
    private static readonly DateTimeOffset LastNight = London.Moment(new(2033, 3, 31), new(23, 0));
    private static readonly DateTimeOffset NextNight = London.Moment(new(2033, 4, 1), new(3, 0));

    private readonly Remains remains = new();
    private readonly Installation one;

    public RetentionTests() => one = new Installation(remains);

    [Fact]
    public async Task Given_the_last_day_When_run_Then_nothing_goes()
    {
        await LiveAsync();
        remains.Clock.Now = LastNight;

        Assert.Equal(new RetentionReport(0, 0, 0), await one.Service<Retention>().RunAsync());
    }

    [Fact]
    public async Task Given_the_day_after_When_run_Then_papers_drafts_and_names_go_and_the_chain_verifies()
    {
        await LiveAsync();
        remains.Clock.Now = NextNight;

        var report = await one.Service<Retention>().RunAsync();

        Assert.Equal((1, 3, 6), (report.ForumYears, report.Documents, report.People));
        Assert.Empty(await one.DocumentsAsync());
        Assert.Empty(await one.Service<IDraftStore>().LoadAsync(Installation.Derby, "report-1"));
        Assert.All(await one.MailAsync(), message => Assert.Equal("adviser@derby.example", message.ToAddress));
        var names = await one.Service<IPeople>().ListAsync().Where(person => person.Email.Length > 0).ToListAsync();
        Assert.Equal(["derby-Adviser", "derby-ProgrammeLead"], names.Select(person => person.Id.Value).Where(id => id.StartsWith("derby-", StringComparison.Ordinal)));
        var erased = await one.Service<DocumentErasing>().ErasedAsync();
        Assert.Empty((await new Verification(one.Service<IForumYearStore>(), one.Service<IDocumentStore>()).RunAsync(erased)).Breaks);
        Assert.Equal(new RetentionReport(0, 0, 0), await one.Service<Retention>().RunAsync());
    }

    [Fact]
    public async Task Given_a_year_that_never_ended_When_run_Then_it_is_kept()
    {
        await one.ApplyAsync();
        remains.Clock.Now = NextNight;

        Assert.Equal(new RetentionReport(0, 0, 0), await one.Service<Retention>().RunAsync());
    }

    public void Dispose()
    {
        one.Dispose();
        remains.Dispose();
    }

    private async Task LiveAsync()
    {
        await one.ApplyAsync();
        await one.WithdrawAsync();
    }
}
