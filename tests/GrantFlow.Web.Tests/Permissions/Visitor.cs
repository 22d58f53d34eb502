using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Local.Dev;
using GrantFlow.Web.Access;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>Somebody with a session, or nobody.</summary>
/// <param name="IsOfDerby">Whether the forum year asked for is theirs to see.</param>
internal sealed record Visitor(string Name, Audience Audience, bool IsOfDerby, ImmutableArray<Role> Roles, Browser Browser) : IDisposable
{
    public bool MayEnter(HostRoute route) => route.Audience switch
    {
        Audience.Public or Audience.LinkHolder or Audience.ThisMachine => true,
        _ => route.Audience == Audience && IsOfDerby && (route.Rule is not { ReadBy.IsEmpty: false } rule || rule.ReadBy.Any(Roles.Contains)),
    };

    public bool MayPress(HostRoute route, ImmutableArray<Role> by) => MayEnter(route) && (by.IsEmpty || by.Any(Roles.Contains));

    public void Dispose() => Browser.Dispose();

    /// <summary>One of each kind: a stranger, both parties of Derby and of its neighbour, and every role of staff.</summary>
    public static async Task<IReadOnlyList<Visitor>> AllAsync(LocalRun run, ForumYearId derby, ForumYearId neighbour)
    {
        var visitors = new List<Visitor>
        {
            new("a stranger", Audience.Public, false, [], await run.Browse().OpenAsync(await LinkAsync(run, "lead@derby.example"))),
            await OutsideAsync(run, "lead@derby.example", $"/forum/{derby}", Audience.Forum, true, Role.ForumLead),
            await OutsideAsync(run, "signatory@derby.example", $"/forum/{derby}", Audience.Forum, true, Role.ForumSignatory),
            await OutsideAsync(run, "director@council.derby.example", $"/authority/{derby}", Audience.Authority, true, Role.AuthoritySignatory),
            await OutsideAsync(run, Neighbour.Lead, $"/forum/{neighbour}", Audience.Forum, false, Role.ForumLead),
            await OutsideAsync(run, Neighbour.Director, $"/authority/{neighbour}", Audience.Authority, false, Role.AuthoritySignatory),
        };
        foreach (var persona in new[] { "adviser-east-midlands", "grants-officer", "approver-1", "payer", "auditor", "programme-lead" })
            visitors.Add(new(persona, Audience.Staff, true, Personas.Find(persona)!.Roles, await run.StaffAsync(persona)));
        return visitors;
    }

    private static async Task<string> LinkAsync(LocalRun run, string email) =>
        (await run.MailAsync(email)).SelectMany(mail => mail.Links).First(link => link.Contains("/link/", StringComparison.Ordinal));

    private static async Task<Visitor> OutsideAsync(LocalRun run, string email, string home, Audience audience, bool isOfDerby, Role role)
    {
        var browser = await (await run.EnterAsync(email)).OpenAsync(home);
        Assert.True(browser.Status == System.Net.HttpStatusCode.OK, $"{email} could not open {home}: {browser.Status}, {browser.Text}");
        return new(email, audience, isOfDerby, [role], browser);
    }
}
