using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Documents;

/// <summary>Gives commands that name a paper. The paper is kept before the command is recorded, so that no record names what is not
/// there; and a command that would be refused leaves no paper behind, however often somebody tries it.</summary>
public sealed class Filing(Running.ForumYears forumYears, Papers papers, TimeProvider clock)
{
    public async Task<Outcome> GiveAsync<T>(ForumYearId id, Actor actor, T paper, Func<ContentHash, Command> command, CommandId commandId, CancellationToken cancel = default)
    {
        var asked = command(Papers.HashOf(paper));
        var mayBe = await WouldBeTakenAsync(id, actor, asked, commandId, cancel);
        if (mayBe)
            await papers.KeepAsync(paper, cancel);
        var outcome = await forumYears.DoAsync(id, actor, asked, commandId, cancel);
        // Somebody else may have made way for it in between.
        if (!mayBe && outcome is Outcome.Done)
            await papers.KeepAsync(paper, cancel);
        return outcome;
    }

    public Task<Outcome> GiveNoteAsync(ForumYearId id, Actor actor, string note, Func<ContentHash, Command> command, CommandId commandId, CancellationToken cancel = default) =>
        GiveAsync(id, actor, papers.NoteOf(note), command, commandId, cancel);

    /// <summary>As things stand now; the record alone decides.</summary>
    public async Task<bool> WouldBeTakenAsync(ForumYearId id, Actor actor, Command command, CommandId commandId, CancellationToken cancel = default) =>
        forumYears.RulesOf(id).Decide(await forumYears.LoadAsync(id, cancel), new Instruction(commandId, actor, clock.GetUtcNow(), command)) is Decision.Accepted;
}
