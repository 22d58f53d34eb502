using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Running;

/// <summary>Does what an event asked for. Every deed can be repeated: it finds out first whether it was done.</summary>
public sealed class EffectPerformer(MessageDesk messages, MouDesk mous, SealDesk seals, Indexer indexer)
{
    public Task PerformAsync(ForumYearId id, Effect effect, CancellationToken cancel = default) => effect switch
    {
        SendMessage message => messages.SendAsync(id, message, cancel),
        PrepareMou => mous.IssueAsync(id, cancel),
        SealMou seal => seals.SealAsync(id, seal.Version, cancel),
        RefreshIndex => indexer.RefreshAsync(id, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "An effect that nobody performs"),
    };
}
