using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Local.Simulation;

/// <summary>The use cases as the parties of a simulation reach them.</summary>
internal sealed record Desks(
    Years ForumYears, FormDesk Forms, SigningDesk Signing, BankDesk Bank, PlanDesk Plans, MouDesk Mous, Papers Papers, IPeople People, CodeBearer Codes, TimeProvider Clock);

/// <summary>What a party does to one forum year.</summary>
internal sealed record Hands(Desks Desks, Cast Cast, ForumYear State, Act Act, SampleAnswers Samples, Dice Dice)
{
    public Task<Outcome> DoAsync(Actor actor, Command command) => Desks.ForumYears.DoAsync(Cast.Id, actor, command, Act.CommandId);

    public Task<ContentHash> NoteAsync(string text) => Desks.Papers.KeepNoteAsync(text);

    /// <summary>Fills in these sections of a form, as far as they are shown.</summary>
    /// <returns>A refusal, or none.</returns>
    public async Task<Refusal?> FillAsync(FormKey key, Actor actor, Range sections)
    {
        foreach (var (section, answers) in Samples.For(this, key)[sections])
        {
            var drafts = await Desks.Forms.SaveAsync(Cast.Id, key, section, answers, null, actor);
            if (drafts is SectionSaved.Conflict conflict)
                drafts = await Desks.Forms.SaveAsync(Cast.Id, key, section, answers, conflict.Tag, actor);
            if (drafts is SectionSaved.Refused refused)
                return refused.Refusal;
        }

        return null;
    }

    public async Task<Outcome> SendAsync(FormKey key, Actor actor)
    {
        if (await FillAsync(key, actor, ..) is { } refusal)
            return new Outcome.Refused(refusal);
        return await PressSendAsync(key, actor);
    }

    public async Task<Outcome> PressSendAsync(FormKey key, Actor actor) =>
        await Desks.Forms.SendAsync(Cast.Id, key, actor, Act.CommandId) switch
        {
            FormSent.Answered answered => answered.Outcome,
            FormSent.Incomplete incomplete => new Outcome.Refused(new Refusal("FormIncomplete", incomplete.Problems[0].Message)),
            _ => throw new InvalidOperationException("An answer that the simulation does not know"),
        };

    /// <summary>Signs with a code, as the page asks for it.</summary>
    public Task<Outcome> SignAsync(Actor actor, ContentHash document, string position) =>
        WithCodeAsync(actor, CodePurpose.Sign(document), (proved, code) => Desks.Signing.SignAsync(
            Cast.Id, proved,
            new SignatureGiven(
                document, Cast.People.Values.FirstOrDefault(person => person.Id == actor.Person)?.Name ?? position, position,
                "I may sign this for my organisation.", "I agree to the memorandum of understanding.", Desks.Clock.GetUtcNow(), new BrowserSeen("", "simulation")) { Code = code },
            Act.CommandId));

    public Task<Outcome> GiveBankAsync(Actor actor, BankDetailsGivenBy details) =>
        WithCodeAsync(actor, CodePurpose.BankDetails(Cast.Id), (proved, _) => Desks.Bank.GiveAsync(Cast.Id, proved, details, Act.CommandId));

    private async Task<Outcome> WithCodeAsync(Actor actor, CodePurpose purpose, Func<Actor, CodeProof, Task<Outcome>> act)
    {
        var role = Cast.Ids.Where(held => held.Value == actor.Person).Select(held => held.Key).FirstOrDefault(Role.ForumLead);
        return await Desks.Codes.FetchAsync(Cast.Id, actor, role, purpose, Act.CommandId) is { } code
            ? await act(CodeProof.Strengthen(actor), code)
            : new Outcome.Refused(new Refusal("NoCodeCame", "No code came. Ask for a new one."));
    }
}
