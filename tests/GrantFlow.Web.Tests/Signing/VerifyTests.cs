using System.Net;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Web.Public.Verify;
using GrantFlow.Web.Tests.Walk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Tests.Signing;

public sealed class VerifyTests
{
    [Fact]
    public async Task Get_WithTheCodeOfASignedMou_TellsItIsAuthenticWithDatesAndNoNames()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        using var browser = await run.Browse().OpenAsync($"/verify?code={await CodeAsync(run, id)}");
        Assert.Equal((HttpStatusCode.OK, "This agreement is authentic"), (browser.Status, browser.Heading));
        Assert.Contains("Signed for Derby City Council", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Monday 2 March 2026", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Some signer", browser.Text, StringComparison.Ordinal);
        await browser.PressAsync("Check the code", ("code", (await CodeAsync(run, id)).Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()));
        Assert.Equal("This agreement is authentic", browser.Heading);
    }

    [Fact]
    public async Task Post_AnyOfOurFiles_TellsItIsAuthentic()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        var copies = run.Service<MouCopies>();
        var state = await run.StateAsync(id);
        foreach (var copy in new[] { await copies.SealedAsync(state), await copies.PrintAsync(state), await copies.TextAsync(state) })
            Assert.Equal("This agreement is authentic", await HandInAsync(run, copy!.Bytes.ToArray()));
    }

    [Fact]
    public async Task Post_ChangedFilesOfOurs_TellsTheyWereAltered()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        var copies = run.Service<MouCopies>();
        var state = await run.StateAsync(id);
        foreach (var copy in new[] { await copies.SealedAsync(state), await copies.PrintAsync(state), await copies.TextAsync(state) })
        {
            var bytes = copy!.Bytes.ToArray();
            bytes[^20] ^= 1;
            Assert.Equal("This file was altered", await HandInAsync(run, bytes));
        }
    }

    [Fact]
    public async Task GetAndPost_ForAVersionThatWasReplaced_TellsItIsSuperseded()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        var code = await CodeAsync(run, id);
        var old = await run.Service<MouCopies>().SealedAsync(await run.StateAsync(id));
        await run.Service<MouDesk>().ReissueAsync(id, Stages.Staff("adviser-east-midlands"), "The council has a new name.", new CommandId("again"));
        using var browser = await run.Browse().OpenAsync($"/verify?code={code}");
        Assert.Equal("This agreement has been superseded", browser.Heading);
        Assert.Contains("the newest is 2", browser.Text, StringComparison.Ordinal);
        Assert.Equal("This agreement has been superseded", await HandInAsync(run, old!.Bytes.ToArray()));
        var text = await run.Service<MouCopies>().TextAsync(await run.StateAsync(id));
        Assert.Equal("This text is authentic, and not yet signed by everybody", await HandInAsync(run, text!.Bytes.ToArray()));
    }

    [Fact]
    public async Task GetAndPost_ForWhatIsNotOurs_TellsItIsUnknown()
    {
        await using var run = await LocalRun.StartAsync();
        await run.ToMouSignedAsync();
        using var browser = await run.Browse().OpenAsync("/verify?code=0000-0000-0000");
        Assert.Equal("We do not know this agreement", browser.Heading);
        foreach (var bytes in new[] { ForumSteps.Pdf, "grantflow:mou:2026-27.derby:9"u8.ToArray(), "grantflow:mou:1999-00.atlantis:1"u8.ToArray() })
            Assert.Equal("We do not know this agreement", await HandInAsync(run, bytes));
    }

    [Theory, InlineData("/verify?code="), InlineData("/verify?code=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task Get_WithSomethingThatIsNoCode_AsksForOne(string address)
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync(address);
        Assert.Single(browser.Errors);
    }

    [Fact]
    public async Task Post_WithoutAFile_AsksForOne()
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.Browse().OpenAsync("/verify");
        await browser.PressAsync("Check the file");
        Assert.Equal(["Choose the file of the agreement"], browser.Errors);
    }

    [Fact]
    public async Task Get_MoreOftenThanAllowed_IsRefusedForAWhileAndOtherPagesAreNot()
    {
        await using var run = await LocalRun.StartAsync();
        var most = run.App.Services.GetRequiredService<IOptions<VerifyLimits>>().Value.EachClient;
        using var browser = run.Browse();
        for (var i = 0; i < most; i++)
            await browser.OpenAsync("/verify?code=0000-0000-0000");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        await browser.OpenAsync("/verify?code=0000-0000-0000");
        Assert.Equal((HttpStatusCode.TooManyRequests, "Too many tries"), (browser.Status, browser.Heading));
        await browser.OpenAsync("/privacy");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
    }

    private static async Task<string> CodeAsync(LocalRun run, ForumYearId id) => MouRegistry.CodeOf((await run.StateAsync(id)).Mou);

    private static async Task<string> HandInAsync(LocalRun run, byte[] file)
    {
        using var browser = await run.Browse().OpenAsync("/verify");
        await browser.PressAsync("Check the file", [], [("file", "agreement.pdf", file)]);
        return browser.Heading;
    }
}
