using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <param name="clock">By which messages are put in the order of their claiming.</param>
public sealed partial class TableMessageLog(StorageTables tables, TimeProvider clock) : IMessageLog
{
    private readonly TableClient messages = tables.Messages;
    private long lastPlace;

    public Task<MessageState?> ClaimAsync(MessageEntry entry, CancellationToken cancel = default)
    {
        var claim = new MessageRow(entry, NextPlace(), Race.NameOfAct(), default);
        return Race.RunAsync<MessageState?>(async () =>
        {
            if (await FindRowAsync(entry.Id, cancel) is not { } before)
            {
                await messages.SubmitTransactionAsync(claim.Added(), cancel);
                return null;
            }

            if (before.Act == claim.Act)
                return null;
            if (MessageStates.IsUnsent(before.Entry.State))
                await WriteAsync(before, before.Entry with { TriedAt = entry.TriedAt, Ask = entry.Ask }, cancel);
            return before.Entry.State;
        }, cancel);
    }

    public Task RecordAsync(string messageId, MessageState state, DateTimeOffset at, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            if (await FindRowAsync(messageId, cancel) is not { } before)
                return false;
            var known = new MessageWord(before.Entry.State, before.Entry.At);
            var joined = MessageStates.Join(known, new MessageWord(state, at));
            if (joined != known)
                await WriteAsync(before, before.Entry with { State = joined.State, At = joined.At }, cancel);
            return true;
        }, cancel);

    public Task CarryAsync(string messageId, string carrier, DateTimeOffset at, CancellationToken cancel = default) =>
        Race.RunAsync(async () =>
        {
            if (await FindRowAsync(messageId, cancel) is not { } before || !(MessageStates.IsUnsent(before.Entry.State) || before.Entry.State == MessageState.Carried))
                return false;
            await WriteAsync(before, before.Entry with { State = MessageState.Carried, Carrier = carrier, At = at }, cancel);
            return true;
        }, cancel);

    public async Task<MessageEntry?> FindAsync(string messageId, CancellationToken cancel = default) =>
        (await FindRowAsync(messageId, cancel))?.Entry;

    public Task<Settling> SettleAsync(string messageId, Settlement settlement, CancellationToken cancel = default)
    {
        var act = Race.NameOfAct();
        return Race.RunAsync(async () =>
        {
            var key = MessageRow.SettlementKey(messageId, settlement.Command);
            if (await messages.FindAsync(MessageRow.PartitionOf(messageId), key, cancel) is { } there)
                return there.Text("Act") == act ? Settling.Settled : Settling.Repeated;
            if (await FindRowAsync(messageId, cancel) is not { Entry.State: MessageState.Unknown } before)
                return Settling.NotUnknown;
            var state = settlement.Verdict == Verdict.Arrived ? MessageState.Delivered : MessageState.Failed;
            var after = before with { Entry = before.Entry with { State = state, At = settlement.At, Settlement = settlement } };
            var record = new TableEntity(MessageRow.PartitionOf(messageId), key)
            {
                ["Verdict"] = settlement.Verdict.ToString(),
                ["SettledBy"] = settlement.By.Value,
                ["SettledAt"] = settlement.At.UtcTicks,
                ["Act"] = act,
            };
            await messages.SubmitTransactionAsync([Rows.Add(record), .. after.Changed(before)], cancel);
            return Settling.Settled;
        }, cancel);
    }

    private async Task<MessageRow?> FindRowAsync(string id, CancellationToken cancel) =>
        await messages.FindAsync(MessageRow.PartitionOf(id), MessageRow.KeyOf(id), cancel) is { } row ? MessageRow.Of(row) : null;

    private async Task WriteAsync(MessageRow before, MessageEntry after, CancellationToken cancel) =>
        await messages.SubmitTransactionAsync((before with { Entry = after }).Changed(before), cancel);

    /// <summary>Later than every place that this process gave before, also within one tick of the clock.</summary>
    private long NextPlace()
    {
        var now = clock.GetUtcNow().UtcTicks;
        while (true)
        {
            var last = Interlocked.Read(ref lastPlace);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref lastPlace, next, last) == last)
                return next;
        }
    }
}
