using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>One person in two places, on the pages of forum and authority. Those of staff stand with staff’s pages.</summary>
public sealed class DutiesByPersonTests
{
    [Fact]
    public async Task Post_Sign_ByWhoeverSentTheApplication_IsRefused()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToApprovedAsync();
        await run.GiveRoleAsync(id, Role.ForumSignatory, "derby-lead");
        using var lead = await run.ForumBrowserAsync("lead@derby.example");
        await lead.OpenAsync($"/forum/{id}/mou");
        Assert.Contains("You sent the application, so somebody else must sign", lead.Text, StringComparison.Ordinal);
        await lead.ForceAsync($"/forum/{id}/mou", ("name", "Forum lead"), ("position", "Chair"), ("may-sign", "yes"), ("consent", "yes"));
        Assert.Equal(Stage.MouIssued, (await run.StateAsync(id)).Mou.Stage);
    }

    [Theory]
    [InlineData("derby-signatory", "signatory@derby.example", "You signed the MOU for the forum")]
    [InlineData("derby-second", "second@derby.example", "You act for the forum")]
    public async Task Post_Countersign_BySomebodyOfTheForum_IsRefused(string person, string email, string why)
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToMouSignedAsync();
        await run.GiveRoleAsync(id, Role.AuthoritySignatory, person);
        var link = (await run.LatestMailAsync(email, "person-welcome")).Links[0];
        using var browser = await run.EnterByAsync(link, email);
        await browser.OpenAsync($"/authority/{id}/sign");
        await run.PressWithCodeAsync(browser, email, "Sign the agreement", ("name", "Somebody"), ("position", "Director"), ("authority", "yes"), ("consent", "yes"));
        Assert.Contains(why, Assert.Single(browser.Errors), StringComparison.Ordinal);
        Assert.Equal(Stage.MouSigned, (await run.StateAsync(id)).Mou.Stage);
    }
}

internal static class RoleGiving
{
    /// <summary>By two of staff, as roles that sign are given.</summary>
    public static async Task GiveRoleAsync(this LocalRun run, ForumYearId id, Role role, string person)
    {
        await run.DoAsync(id, Stages.Staff("adviser-east-midlands"), new ChangePerson(role, new PersonId(person), new ContentHash(new string('0', 64))));
        if ((await run.StateAsync(id)).Proposed.ContainsKey(role))
            await run.DoAsync(id, Stages.Staff("grants-officer"), new ConfirmPerson(role, new PersonId(person)));
    }
}
