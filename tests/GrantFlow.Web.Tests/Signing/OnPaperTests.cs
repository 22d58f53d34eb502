using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Documents;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Signing;

public sealed class OnPaperTests
{
    private static readonly (string, string)[] Filled = [("what", "signed"), ("name", "Chair, Derby"), ("position", "Chair"), ("on-day", "1"), ("on-month", "3"), ("on-year", "2026")];

    [Fact]
    public async Task Post_ASignatureOnPaper_IsRecordedWithItsScanAndWhoRecordedIt()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var staff = await run.Browse().SignInAsync("grants-officer");
        await staff.OpenAsync($"/staff/forum-years/{id}/mou");
        await staff.FollowAsync("Record what was signed");
        await staff.PressAsync("Record it", Filled, [("scan", "signed.pdf", ForumSteps.Pdf)]);
        Assert.Empty(staff.Errors);
        var mou = (await run.StateAsync(id)).Mou;
        Assert.Equal((Stage.MouSigned, Manner.OnPaper, new PersonId("grants-officer")), (mou.Stage, mou.Forum!.Manner, mou.Forum.By));
        var evidence = await run.Service<Papers>().FindAsync<SignatureRecord>(mou.Forum.Evidence);
        Assert.Equal(("Chair, Derby", "Grants officer", new DateOnly(2026, 3, 1)), (evidence!.Name, evidence.Paper!.RecorderName, evidence.Paper.SignedOn));
        await staff.OpenAsync($"/staff/forum-years/{id}/mou");
        Assert.Contains("Chair, Derby, Chair (on paper)", staff.Text, StringComparison.Ordinal);
        using var scan = await staff.FetchAsync($"/staff/forum-years/{id}/mou?handler=Scan&party=Forum");
        Assert.Equal(ForumSteps.Pdf, await scan.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", scan.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Post_ARefusalOnPaper_TellsTheForumWhy()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var staff = await run.Browse().SignInAsync("adviser-east-midlands");
        await staff.OpenAsync($"/staff/forum-years/{id}/mou/paper");
        await staff.PressAsync("Record it", [.. Filled[1..], ("what", "declined"), ("reason", "The cabinet has not met.")], [("scan", "letter.pdf", ForumSteps.Pdf)]);
        Assert.Equal(Stage.MouDeclined, (await run.StateAsync(id)).Mou.Stage);
        await run.Service<Pump>().DrainAsync();
        Assert.Contains("The cabinet has not met.", (await run.LatestMailAsync("lead@derby.example", "mou-declined")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithGapsOrAScanThatIsNone_NamesThemAndLosesNothing()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var staff = await run.Browse().SignInAsync("grants-officer");
        await staff.OpenAsync($"/staff/forum-years/{id}/mou/paper");
        await staff.PressAsync("Record it", ("what", "declined"), ("name", "Chair, Derby"));
        Assert.Equal(4, staff.Errors.Count);
        Assert.Equal("Chair, Derby", staff.Page.QuerySelector("[name=name]")!.GetAttribute("value"));
        await staff.PressAsync("Record it", Filled, [("scan", "signed.txt", "plain text"u8.ToArray())]);
        Assert.Equal(["The scan must be a PDF, PNG or JPEG file"], staff.Errors);
        Assert.Equal(Stage.MouIssued, (await run.StateAsync(id)).Mou.Stage);
    }

    [Fact]
    public async Task Get_BySomebodyWhoMayNotRecord_SaysWho()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        using var staff = await run.Browse().SignInAsync("auditor");
        await staff.OpenAsync($"/staff/forum-years/{id}/mou/paper");
        Assert.Contains("Only an adviser or a grants officer can do this", staff.Text, StringComparison.Ordinal);
        Assert.Empty(staff.Page.QuerySelectorAll("main form"));
    }
}
