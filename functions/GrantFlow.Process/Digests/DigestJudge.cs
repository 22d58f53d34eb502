using System.Collections.Immutable;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Digests;

/// <summary>What is to become of an item that waited.</summary>
public abstract record Judgement(BasketItem Item)
{
    /// <summary>To be told now.</summary>
    /// <param name="Tasks">What of it is owed still; none where it is no message about tasks.</param>
    /// <param name="AskedAt">When the message was first asked for.</param>
    public sealed record Tell(BasketItem Item, SendMessage Message, ForumYear State, ImmutableArray<OwedTask> Tasks, DateTimeOffset AskedAt) : Judgement(Item);

    /// <summary>The week’s survey is to be made now.</summary>
    public sealed record Survey(BasketItem Item) : Judgement(Item);

    public sealed record Wait(BasketItem Item, DateTimeOffset Until) : Judgement(Item);

    /// <summary>It is true no more, or somebody else’s now.</summary>
    public sealed record Over(BasketItem Item) : Judgement(Item);

    /// <summary>It went already.</summary>
    public sealed record Gone(BasketItem Item) : Judgement(Item);
}

/// <summary>Holds what waited against the state of today.</summary>
public sealed class DigestJudge(IMessageLog log, Running.ForumYears forumYears, StaffBaskets baskets)
{
    public async Task<Judgement> OfAsync(BasketItem item, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (WeeklyItem.Is(item))
            return new Judgement.Survey(item);
        if (await log.FindAsync(item.Id, cancel) is not { } entry || !await WaitsAsync(entry, cancel))
            return new Judgement.Gone(item);
        var id = new ForumYearId(item.ForumYear);
        var message = CanonicalJson.Parse<SendMessage>(Encoding.UTF8.GetBytes(item.Ask));
        var state = await forumYears.LoadAsync(id, cancel);
        if (!Truths.Holds(state, message))
            return new Judgement.Over(item);
        if (Successor(state, message) is { } other)
        {
            await baskets.PutAsync(id, message with { To = other }, cancel);
            return new Judgement.Over(item);
        }

        return Of(item, message, state, entry.TriedAt, now);
    }

    private static Judgement Of(BasketItem item, SendMessage message, ForumYear state, DateTimeOffset askedAt, DateTimeOffset now)
    {
        if (message.Owed().IsEmpty)
            return new Judgement.Tell(item, message, state, [], askedAt);
        if (state.Pause is { } pause && now < pause.Until)
            return new Judgement.Wait(item, pause.Until);
        ImmutableArray<OwedTask> tasks =
            [.. Truths.StillOwed(state, message).Where(task => !Roles.Desks.Contains(message.Role) || Duties.MayDo(state, task.Kind, message.To))];
        return tasks.IsEmpty ? new Judgement.Over(item) : new Judgement.Tell(item, message, state, tasks, askedAt);
    }

    /// <summary>What went with a mail of which a person says that it is to be sent again waits anew.</summary>
    private async Task<bool> WaitsAsync(MessageEntry entry, CancellationToken cancel) =>
        MessageStates.IsUnsent(entry.State)
        || (entry is { State: MessageState.Carried, Carrier: { } carrier } && (await log.FindAsync(carrier, cancel))?.Settlement?.Verdict == Verdict.SendAgain);

    /// <summary>Whoever is the forum’s adviser now, where that is somebody else.</summary>
    private static PersonId? Successor(ForumYear state, SendMessage message) =>
        !message.Owed().IsEmpty && message.Role == Role.Adviser && state.People.TryGetValue(Role.Adviser, out var adviser) && adviser != message.To ? adviser : null;
}
