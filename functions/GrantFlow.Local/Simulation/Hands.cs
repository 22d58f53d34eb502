using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Local.Simulation;

/// <summary>The use cases as the parties of a simulation reach them.</summary>
internal sealed record Desks(
    Years ForumYears, FormDesk Forms, SigningDesk Signing, BankDesk Bank, PlanDesk Plans, MouDesk Mous, Papers Papers, IPeople People, TimeProvider Clock);

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

    public Task<Outcome> SignAsync(Actor actor, ContentHash document, string position) =>
        Desks.Signing.SignAsync(
            Cast.Id, actor,
            new SignatureGiven(
                document, Cast.People.Values.FirstOrDefault(person => person.Id == actor.Person)?.Name ?? position, position,
                "I may sign this for my organisation.", "I agree to the memorandum of understanding.", Desks.Clock.GetUtcNow(), "simulation"),
            Act.CommandId);
}
