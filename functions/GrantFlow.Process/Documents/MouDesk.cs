using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Documents;

/// <summary>Renders the MOU from the pack with the parties’ names, keeps it, and issues it.</summary>
public sealed class MouDesk(ForumYears forumYears, IForums forums, IDocumentStore documents, Filing filing, MouRegistry registry)
{
    /// <summary>The first version, after approval. Where one was issued already, nothing is left to do.</summary>
    public async Task IssueAsync(ForumYearId id, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        if (state.Mou.Stage == Stage.MouNotIssued && !state.IsOver)
            await forumYears.DoAsync(id, Actor.System, new IssueMou(await RenderAsync(id, state, cancel)), new CommandId("first-mou"), cancel);
        await registry.EnterAsync(await forumYears.LoadAsync(id, cancel), cancel);
    }

    /// <summary>A new version, which voids what was signed.</summary>
    public async Task<Outcome> ReissueAsync(ForumYearId id, Actor actor, string reason, CommandId commandId, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        // Whoever may not has no document written for them either.
        if (Entitlements.Refuse(state, Transitions.Of(new ReissueMou(default, default)), actor) is { } refusal)
            return new Outcome.Refused(refusal);
        var document = await RenderAsync(id, state, cancel);
        var outcome = await filing.GiveNoteAsync(id, actor, reason, note => new ReissueMou(document, note), commandId, cancel);
        await registry.EnterAsync(await forumYears.LoadAsync(id, cancel), cancel);
        return outcome;
    }

    private async Task<ContentHash> RenderAsync(ForumYearId id, ForumYear state, CancellationToken cancel)
    {
        var pack = forumYears.PackOf(id);
        var forum = await forums.FindAsync(state.AreaId, cancel)
            ?? throw new InvalidOperationException($"Nothing is known of the forum of area {state.AreaId}. Import it first.");
        var version = state.Mou.Version + 1;
        return await documents.PutAsync(pack.Mou.Document(Values(pack, forum, version), new MouMark(id, version)), cancel);
    }

    /// <summary>What the MOU's text can say.</summary>
    public static IReadOnlyDictionary<string, string> Values(ProgrammePack pack, Forum forum, int version) => new Dictionary<string, string>
    {
        [Placeholders.Forum] = forum.Name,
        [Placeholders.Area] = forum.Area,
        [Placeholders.Authority] = forum.Authority,
        [Placeholders.GrantYear] = pack.Programme.GrantYear,
        [Placeholders.Programme] = pack.Programme.Title,
        [Placeholders.MouVersion] = version.ToString(CultureInfo.InvariantCulture),
    }.ToImmutableDictionary();
}
