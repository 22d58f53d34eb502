using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Dev;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>Leicester, next to Derby: people who must see and do nothing of Derby’s.</summary>
public static class Neighbour
{
    public const string Lead = "lead@leicester.example";
    public const string Director = "director@council.leicester.example";

    private static readonly Actor Sender = Outside("leicester-lead");
    private static readonly Actor Signer = Outside("leicester-signatory");

    /// <summary>Invites Leicester and brings it to where its council is asked to sign, so that both its parties have links.</summary>
    public static async Task<ForumYearId> ToNeighbourSignedAsync(this LocalRun run)
    {
        await run.Service<IForums>().PutAsync([new Forum("leicester", "Leicester", "Leicester Parent Carer Forum", "Leicester City Council", "East Midlands", "E06000016", "LCE")]);
        var people = new Dictionary<Role, Person>
        {
            [Role.ForumLead] = new(new("leicester-lead"), "Forum lead, Leicester", Lead),
            [Role.ForumSecond] = new(new("leicester-second"), "Second contact, Leicester", "second@leicester.example"),
            [Role.ForumSignatory] = new(new("leicester-signatory"), "Senior officer, Leicester", "signatory@leicester.example"),
            [Role.AuthorityOfficer] = new(new("leicester-officer"), "SEND officer, Leicester", "officer@council.leicester.example"),
            [Role.AuthoritySignatory] = new(new("leicester-director"), "Director, Leicester", Director),
            [Role.AuthorityDirector] = new(new("leicester-chief"), "Chief officer, Leicester", "chief@council.leicester.example"),
            [Role.Adviser] = Personas.Find("adviser-east-midlands")!.Entry,
            [Role.ProgrammeLead] = Personas.Find("programme-lead")!.Entry,
        };
        await run.Service<IPeople>().PutAsync([.. people.Values]);
        var id = ForumYearId.For("2026-27", "leicester");
        var roles = people.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.Id);
        await run.Service<Years>().DoAsync(id, Actor.System, new InviteForum(id, "leicester", roles, PriorYear.None), run.Service<IEntropy>().Command());
        await run.Service<Pump>().DrainAsync();
        await run.SendFormAsync(id, FormKey.Application, Sender);
        await run.DoAsync(id, Stages.Staff("approver-1"), new ApproveApplication());
        await run.SignAsync(id, Signer);
        return id;
    }

    private static Actor Outside(string person) => Actor.Outside(new PersonId(person), Party.Forum, Proof.FreshCode);
}
