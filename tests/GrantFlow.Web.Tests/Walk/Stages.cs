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

/// <summary>Brings Derby from its invitation to a later stage by the commands that people would give, each stage through those before it.</summary>
public static class Stages
{
    public static readonly Actor Lead = Actor.Outside(new PersonId("derby-lead"), Party.Forum, Proof.FreshCode);
    public static readonly Actor Signatory = Actor.Outside(new PersonId("derby-signatory"), Party.Forum, Proof.FreshCode);
    public static readonly Actor Officer = Actor.Outside(new PersonId("derby-officer"), Party.Authority, Proof.FreshCode);
    public static readonly Actor Director = Actor.Outside(new PersonId("derby-director"), Party.Authority, Proof.FreshCode);

    /// <summary>One of Contact's staff, by the name of the persona.</summary>
    public static Actor Staff(string persona)
    {
        var one = Personas.Find(persona)!;
        return Actor.Staff(one.Person, Proof.Persona, [.. one.Roles]);
    }

    public static async Task<ForumYearId> ToSubmittedAsync(this LocalRun run)
    {
        var id = await run.InviteDerbyAsync();
        await run.SendFormAsync(id, FormKey.Application, Lead);
        return id;
    }

    public static async Task<ForumYearId> ToApprovedAsync(this LocalRun run)
    {
        var id = await run.ToSubmittedAsync();
        await run.DoAsync(id, Staff("approver-1"), new ApproveApplication());
        return id;
    }

    /// <summary>Signed by the forum; the authority's turn.</summary>
    public static async Task<ForumYearId> ToMouSignedAsync(this LocalRun run)
    {
        var id = await run.ToApprovedAsync();
        await run.SignAsync(id, Signatory);
        return id;
    }

    public static async Task<ForumYearId> ToMouCompleteAsync(this LocalRun run)
    {
        var id = await run.ToMouSignedAsync();
        await run.SignAsync(id, Director);
        return id;
    }

    /// <summary>With verified bank details.</summary>
    public static async Task<ForumYearId> ToAwardedAsync(this LocalRun run)
    {
        var id = await run.ToMouCompleteAsync();
        Accept(await run.Service<BankDesk>().GiveAsync(id, Lead, new("Derby Parent Carer Forum", "30-94-30", "00733445"), run.Service<IEntropy>().Command()));
        await run.DoAsync(id, Staff("grants-officer"), new VerifyBankDetails((await run.StateAsync(id)).Bank.Details!.Value));
        await run.DoAsync(id, Staff("grants-officer"), new MakeAward(Money.Pounds(17_500)));
        return id;
    }

    /// <summary>With the first payment made, in April.</summary>
    public static async Task<ForumYearId> ToPaidAsync(this LocalRun run)
    {
        var id = await run.ToAwardedAsync();
        await run.MoveClockAsync("2026-04-13T10:00");
        await run.DoAsync(id, Staff("approver-2"), new ReleaseTranche(Tranche.First));
        await run.DoAsync(id, Staff("payer"), new PayTranche(Tranche.First, "PCF-0001"));
        return id;
    }

    /// <summary>In July, with the first report sent and nothing that the forum could fill in.</summary>
    public static async Task<ForumYearId> ToReportedAsync(this LocalRun run)
    {
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-07-15T10:00");
        await run.SendFormAsync(id, FormKey.Report(1), Lead);
        return id;
    }

    public static Task<ForumYear> StateAsync(this LocalRun run, ForumYearId id) => run.Service<Years>().LoadAsync(id);

    /// <summary>Gives one command, has its effects done, and fails where it is refused.</summary>
    public static async Task DoAsync(this LocalRun run, ForumYearId id, Actor actor, Command command)
    {
        Accept(await run.Service<Years>().DoAsync(id, actor, command));
        await run.Service<Pump>().DrainAsync();
    }

    /// <summary>Fills in every section of a form and sends it.</summary>
    public static async Task SendFormAsync(this LocalRun run, ForumYearId id, FormKey key, Actor actor)
    {
        var desk = run.Service<FormDesk>();
        var form = (await desk.LoadAsync(id, key)).Form;
        var answers = await SampleAnswers.ForAsync(form, run.Service<IDocumentStore>());
        foreach (var section in form.Sections)
        {
            var own = section.Questions.Aggregate(Core.Forms.Answers.None, (all, question) => all.With(question.Id, answers.Find(question.Id)!));
            var saved = await desk.SaveAsync(id, key, section.Id, own, null, actor);
            Assert.True(saved is SectionSaved.Saved, saved.ToString());
        }

        var sent = await desk.SendAsync(id, key, actor, run.Service<IEntropy>().Command());
        Accept(Assert.IsType<FormSent.Answered>(sent).Outcome);
        await run.Service<Pump>().DrainAsync();
    }

    public static async Task SignAsync(this LocalRun run, ForumYearId id, Actor actor)
    {
        var state = await run.StateAsync(id);
        var given = new SignatureGiven(state.Mou.Document!.Value, "Some signer", "Director", "I may sign.", "I agree.", run.Service<TimeProvider>().GetUtcNow(), new BrowserSeen("127.0.0.1", "test"));
        Accept(await run.Service<SigningDesk>().SignAsync(id, actor, given, run.Service<IEntropy>().Command()));
        await run.Service<Pump>().DrainAsync();
    }

    private static void Accept(Outcome outcome) => Assert.True(outcome.Why is null, outcome.Why?.Sentence);
}
