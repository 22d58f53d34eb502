using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;
using GrantFlow.Process.Running;
using GrantFlow.Process.Tests.Privacy;
using GrantFlow.Process.Tests.Running;

namespace GrantFlow.Process.Tests.Exports;

public sealed class FigureKeeperTests : IAsyncLifetime
{
    private readonly Remains remains = new();
    private readonly Installation one;

    public FigureKeeperTests() => one = new Installation(remains);

    public async ValueTask InitializeAsync()
    {
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DoAsync(Installation.Forum(Role.ForumLead), new StartApplication());
    }

    [Theory]
    [InlineData("cio", "charity-number", "1234567", "GB-CHC-1234567")]
    [InlineData("cic", "company-number", "01234567", "GB-COH-01234567")]
    [InlineData("hosted", "host-number", "ip 012345", "GB-COH-IP012345")]
    [InlineData("hosted", "host-number", "123456", "GB-CHC-123456")]
    [InlineData("cic", "company-number", "1234567", "")]
    [InlineData("unincorporated", "charity-number", "", "")]
    public async Task Given_an_application_When_it_is_sent_Then_its_row_has_what_may_be_published(string form, string question, string number, string id)
    {
        await ApplyAsync(("grant-holder-name", "Holder"), ("legal-form", form), (question, number), ("public-contact", "hello@derby.example"), ("main-contact-email", "private@derby.example"));

        var applied = (await FindAsync()).Applied!;

        Assert.Equal(("Holder", id, form, "hello@derby.example"), (applied.Holder, applied.HolderId, applied.LegalForm, applied.Contact));
    }

    [Fact]
    public async Task Given_a_row_When_it_is_made_anew_from_the_record_Then_it_is_the_same()
    {
        await ApplyAsync(("public-contact", "hello@derby.example"));
        var kept = await FindAsync();
        await one.Service<IFigures>().PutAsync(kept with { Pack = new ContentHash(new string('0', 64)), Applied = null });

        await one.Service<Indexer>().RefreshAsync(Installation.Derby);

        Assert.Equal(kept.Applied, (await FindAsync()).Applied);
    }

    [Fact]
    public async Task Given_a_public_contact_When_the_persons_papers_are_erased_Then_it_is_gone_and_stays_gone()
    {
        await ApplyAsync(("public-contact", "hello@derby.example"));
        await one.WithdrawAsync();
        var plan = (await one.Service<Erasing>().PlanAsync(WithdrawnYear.Lead, Reach.EntryAndPapers))!;

        await one.Service<Erasing>().EraseAsync(plan, new PersonId("staff-ProgrammeLead"));
        Assert.Equal("", (await FindAsync()).Applied!.Contact);

        await one.Service<Indexer>().RefreshAsync(Installation.Derby);
        Assert.Equal("", (await FindAsync()).Applied!.Contact);
    }

    public ValueTask DisposeAsync()
    {
        one.Dispose();
        remains.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ForumYearFigures> FindAsync() => (await one.Service<IFigures>().FindAsync(Installation.Derby))!;

    private async Task ApplyAsync(params (string Question, string Text)[] given)
    {
        var papers = one.Service<Papers>();
        var answers = given.Aggregate(Answers.None, (all, answer) => all.With(answer.Question, new TextAnswer(answer.Text)));
        var sent = await papers.KeepAsync(new AnswerSet(papers.Salt(), "application", new ContentHash(new string('a', 64)), answers));
        await one.DoAsync(Installation.Forum(Role.ForumLead), new SubmitApplication(sent, Money.Pounds(17_500), Money.Pounds(17_500)));
        await one.DrainAsync();
    }
}
