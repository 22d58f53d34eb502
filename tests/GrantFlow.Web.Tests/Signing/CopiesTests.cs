using System.Net;
using System.Security.Cryptography;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Signing;

public sealed class CopiesTests
{
    [Fact]
    public async Task Get_TheSignedMou_ByForumAuthorityAndStaff_GivesTheSameSealedFileToKeep()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        using var forum = await run.ForumBrowserAsync("lead@derby.example");
        using var authority = await run.ForumBrowserAsync("director@council.derby.example");
        using var staff = await run.Browse().SignInAsync("auditor");
        var named = (await run.StateAsync(id)).Mou.Sealed!.Value.Value;
        foreach (var (browser, address) in new[] { (forum, $"/forum/{id}/mou/signed"), (authority, $"/authority/{id}/signed"), (staff, $"/staff/forum-years/{id}/mou?handler=Signed") })
        {
            using var answer = await browser.FetchAsync(address);
            Assert.Equal((HttpStatusCode.OK, "application/pdf", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal(named, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
        }
    }

    [Fact]
    public async Task Get_ThePdf_OfAnIssuedMou_IsForTheForumAndNotYetForTheAuthority()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        using var forum = await run.ForumBrowserAsync("signatory@derby.example");
        using var first = await forum.FetchAsync($"/forum/{id}/mou/pdf");
        using var again = await forum.FetchAsync($"/forum/{id}/mou/pdf");
        Assert.Equal("attachment", first.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await again.Content.ReadAsByteArrayAsync());
        using var early = await forum.FetchAsync($"/forum/{id}/mou/signed");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
    }

    [Fact]
    public async Task Get_ThePages_OfACompleteMou_OfferTheSignedCopy()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        using var forum = await run.ForumBrowserAsync("lead@derby.example");
        await forum.OpenAsync($"/forum/{id}/mou");
        Assert.NotNull(forum.Page.QuerySelector($"a[href='/forum/{id}/mou/signed']"));
        Assert.Contains("Some signer, Director", forum.Text, StringComparison.Ordinal);
        using var authority = await run.ForumBrowserAsync("director@council.derby.example");
        await authority.OpenAsync($"/authority/{id}");
        Assert.NotNull(authority.Page.QuerySelector($"a[href='/authority/{id}/signed']"));
    }

    [Fact]
    public async Task Given_everybody_signed_Then_the_mail_that_says_so_follows_the_sealed_copy()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouCompleteAsync();
        Assert.Equal(Stage.MouComplete, (await run.StateAsync(id)).Mou.Stage);
        foreach (var address in new[] { "signatory@derby.example", "lead@derby.example", "director@council.derby.example", "officer@council.derby.example" })
            await run.LatestMailAsync(address, "mou-complete");
    }
}
