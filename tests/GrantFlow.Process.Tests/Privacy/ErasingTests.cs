using System.IO.Compression;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;
using GrantFlow.Process.Records;
using GrantFlow.Process.Tests.Running;

namespace GrantFlow.Process.Tests.Privacy;

public sealed class ErasingTests : IAsyncLifetime
{
    private static readonly PersonId Officer = new("staff-ProgrammeLead");

    private readonly Remains remains = new();
    private readonly Installation one;

    public ErasingTests() => one = new Installation(remains);

    public async ValueTask InitializeAsync() => await one.ApplyAsync();

    [Fact]
    public async Task Given_a_role_in_a_running_year_When_planned_Then_refused_with_the_way_out()
    {
        var plan = await PlanAsync(Reach.Entry);

        Assert.Equal("ForumLead, Derby still has a role in 2026-27.derby. Name somebody else there first, then erase.", plan.Refusal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Erasing.EraseAsync(plan, Officer));
        Assert.Equal("ForumLead, Derby", (await PersonAsync()).Name);
    }

    [Fact]
    public async Task Given_a_plan_When_made_Then_it_lists_papers_files_and_mail_and_changes_nothing()
    {
        await one.WithdrawAsync();
        var before = await one.DocumentsAsync();

        var plan = await PlanAsync(Reach.EntryAndPapers);

        Assert.Null(plan.Refusal);
        Assert.Equal(["ApplicationSubmitted", "constitution.txt", "ApplicationWithdrawn"], plan.Papers.Select(paper => paper.What));
        Assert.Contains(plan.File.Mail, mail => mail.Template == "invitation");
        Assert.All(plan.Papers, paper => Assert.Equal(new DateOnly(2033, 3, 31), paper.KeptUntil));
        Assert.Equal(before, await one.DocumentsAsync());
    }

    [Fact]
    public async Task Given_an_entry_When_erased_Then_name_address_and_mail_are_gone_and_papers_stay()
    {
        await one.WithdrawAsync();
        var before = await one.DocumentsAsync();
        var links = one.Service<LinkDesk>();
        var link = (await links.IssueAsync(Installation.Derby, WithdrawnYear.Lead, Role.ForumLead, null, remains.Clock.Now)).Segments[^1];

        await Erasing.EraseAsync(await PlanAsync(Reach.Entry), Officer);

        Assert.Equal(new Person(WithdrawnYear.Lead, Erasing.ErasedName, ""), await PersonAsync());
        Assert.DoesNotContain(await one.MailAsync(), message => message.ToAddress == "forumlead@derby.example");
        Assert.Equal(before, await one.DocumentsAsync());
        Assert.IsType<LinkLookup.Ended>(await links.FindAsync(link, remains.Clock.Now));
        Assert.Empty(await BreaksAsync());
        Assert.Equal(Officer, (await one.Service<IErasures>().FindAsync(ErasedKind.Person, WithdrawnYear.Lead.Value))?.By);
        Assert.Equal("This person’s name and address were erased before.", (await PlanAsync(Reach.Entry)).Refusal);
    }

    [Fact]
    public async Task Given_papers_When_erased_Then_no_byte_of_them_is_left_and_every_chain_verifies()
    {
        await one.WithdrawAsync();
        var plan = await PlanAsync(Reach.EntryAndPapers);

        await Erasing.EraseAsync(plan, Officer);

        Assert.Empty((await one.DocumentsAsync()).Intersect(plan.Papers.Select(paper => paper.Hash)));
        Assert.Empty(await BreaksAsync());
        await one.Service<IDocumentStore>().PutAsync("Our constitution, signed by the chair"u8.ToArray());
        Assert.Contains("erased", Assert.Single(await BreaksAsync()).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_crash_at_any_moment_When_erased_again_Then_it_is_finished()
    {
        await one.WithdrawAsync();
        for (var at = 0; (await PlanAsync(Reach.EntryAndPapers)).Refusal is null; at++)
            await EraseUntilCrashAsync(at);

        Assert.Equal(Erasing.ErasedName, (await PersonAsync()).Name);
        Assert.DoesNotContain(await one.MailAsync(), message => message.ToAddress == "forumlead@derby.example");
        Assert.Empty(await BreaksAsync());
    }

    [Fact]
    public async Task Given_a_person_When_archived_Then_the_zip_holds_their_words_and_nobody_elses()
    {
        await one.WithdrawAsync();
        using var zip = new MemoryStream();

        await one.Service<PersonArchive>().WriteAsync((await PlanAsync(Reach.Entry)).File, zip, remains.Clock.Now);

        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var texts = archive.Entries.Select(ReadText).ToList();
        Assert.Contains("Our constitution, signed by the chair", texts);
        Assert.Contains(texts, text => text.Contains("forumlead@derby.example", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains("forumsecond@derby.example", StringComparison.Ordinal));
        Assert.Equal(5, archive.Entries.Count);
    }

    public ValueTask DisposeAsync()
    {
        one.Dispose();
        remains.Dispose();
        return ValueTask.CompletedTask;
    }

    private Erasing Erasing => one.Service<Erasing>();

    private async Task<ErasurePlan> PlanAsync(Reach reach) => (await Erasing.PlanAsync(WithdrawnYear.Lead, reach))!;

    /// <summary>A process of its own, which ends at this call to the outside.</summary>
    private async Task EraseUntilCrashAsync(int at)
    {
        using var other = new Installation(remains, new CrashPoint(at));
        try
        {
            await other.Service<Erasing>().EraseAsync((await other.Service<Erasing>().PlanAsync(WithdrawnYear.Lead, Reach.EntryAndPapers))!, Officer);
        }
        catch (CrashException)
        {
            // The next round begins where this one ended.
        }
    }

    private async Task<Person> PersonAsync() => (await one.Service<IPeople>().FindAsync(WithdrawnYear.Lead))!;

    private async Task<IReadOnlyList<Break>> BreaksAsync()
    {
        var erased = await one.Service<DocumentErasing>().ErasedAsync();
        return (await new Verification(one.Service<IForumYearStore>(), one.Service<IDocumentStore>()).RunAsync(erased)).Breaks;
    }

    private static string ReadText(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
