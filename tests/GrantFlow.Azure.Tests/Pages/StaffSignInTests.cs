using System.Net;
using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Functions.Staff;
using GrantFlow.Process.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Azure.Tests.Pages;

public sealed class StaffSignInTests : IAsyncLifetime
{
    private const string SignIn = Site.SignInPath;

    private Site site = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.StartAsync();
        browser = site.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Get_StaffPage_WithoutASession_LeadsToEntraAndBack()
    {
        using var first = await browser.GetAsync("/staff/tasks");
        Assert.Equal(SignIn, first.Headers.Location!.OriginalString);
        using var second = await browser.GetAsync(SignIn);
        Assert.StartsWith("/.auth/login/aad?post_login_redirect_uri=", second.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SignIn_WithATokenThatHolds_OpensStaffPages()
    {
        using var answer = await Site.SignInAsync(browser, site.Token(["GrantsOfficer"]));
        Assert.Equal("/staff/tasks", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/staff/tasks")).StatusCode);
        Assert.Equal("Grants officer", (await site.Host.Services.GetRequiredService<IPeople>().FindAsync(new PersonId("person-1")))!.Name);
    }

    [Theory]
    [InlineData("East of England", "Adviser", "Region.EastOfEngland")]
    [InlineData(null, "Adviser", "Region.Atlantis")]
    [InlineData(null, "Adviser", "Region.London", "Region.NorthWest")]
    [InlineData(null, "Payer", "Region.London")]
    public async Task Get_SignIn_TeachesTheDirectory(string? region, params string[] roles)
    {
        using var answer = await Site.SignInAsync(browser, site.Token(roles));
        var member = Assert.Single(await site.Host.Services.GetRequiredService<IStaffBook>().ListAsync());
        Assert.Equal((new PersonId("person-1"), region, roles[0]), (member.Person, member.Region, Assert.Single(member.Roles).ToString()));
    }

    [Theory]
    [InlineData("a role of nobody")]
    [InlineData("System")]
    [InlineData("ForumLead")]
    [InlineData("5")]
    public async Task Get_SignIn_WithoutARoleOfStaff_IsRefused(string role) =>
        await IsRefusedAsync(site.Token([role]));

    [Fact]
    public async Task Get_SignIn_WithAnotherSignature_IsRefused()
    {
        using var other = RSA.Create(2048);
        await IsRefusedAsync(site.Token(["Approver"], signer: other));
    }

    [Fact]
    public async Task Get_SignIn_ForAnotherAppOrFromAnotherIssuer_IsRefused()
    {
        await IsRefusedAsync(site.Token(["Approver"], audience: "another-app"));
        await IsRefusedAsync(site.Token(["Approver"], issuer: "https://login.example/another/v2.0"));
    }

    [Fact]
    public async Task Get_SignIn_WithATokenThatRanOut_IsRefused() =>
        await IsRefusedAsync(site.Token(["Approver"], age: TimeSpan.FromHours(2)));

    [Fact]
    public async Task Get_SignIn_WithoutASignature_IsRefused()
    {
        var parts = site.Token(["Approver"]).Split('.');
        await IsRefusedAsync($"{parts[0]}.{parts[1]}.");
        await IsRefusedAsync("nonsense");
    }

    [Fact]
    public async Task Get_StaffPage_WithHeadersAlone_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/staff/tasks");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-NAME", "grants.officer@contact.example");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "person-1");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", "e30=");
        using var answer = await browser.SendAsync(request);
        Assert.Equal(SignIn, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https%3A%2F%2Felsewhere.example")]
    [InlineData("%2F%2Felsewhere.example")]
    [InlineData("%2Fstaffroom")]
    public async Task Get_SignIn_LeadsNowhereElse(string target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/sign-in/staff?to={target}");
        request.Headers.Add("X-MS-TOKEN-AAD-ID-TOKEN", site.Token(["Approver"]));
        using var answer = await browser.SendAsync(request);
        Assert.Equal("/staff", answer.Headers.Location!.OriginalString);
    }

    private async Task IsRefusedAsync(string token)
    {
        using var answer = await Site.SignInAsync(browser, token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/staff/tasks")).StatusCode);
    }
}
