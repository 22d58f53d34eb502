using Azure;
using Azure.Data.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

internal enum EffectState
{
    Pending,
    Done,
    GivenUp,
}

/// <summary>What an effect's row says apart from its bytes. Rows stay, for audit.</summary>
/// <param name="Place">In the order of recording.</param>
/// <param name="Act">Who changed it last, so that a change whose answer was lost is not made twice.</param>
internal sealed record EffectRow(string Id, string Type, long Place, EffectState State, int Attempts, DateTimeOffset NextTry, string Reason, string Act, ETag Tag)
{
    public const string Part = "effect";
    public const string Bytes = "Bytes";

    public static string RowKeyOf(string id) => Key.Join(Part, Key.Of(id));

    public static EffectRow Of(TableEntity row) => new(
        row.Text("Id"), row.Text("Type"), row.Number("Place"), row.Name<EffectState>("State"), row.GetInt32("Attempts") ?? 0,
        row.Moment("NextTry"), row.Text("Reason"), row.Text("Act"), row.ETag);

    public TableEntity ToEntity(string partition) => new(partition, RowKeyOf(Id))
    {
        ["Id"] = Id,
        ["Type"] = Type,
        ["Place"] = Place,
        ["State"] = State.ToString(),
        ["Attempts"] = Attempts,
        ["NextTry"] = NextTry.UtcTicks,
        ["Reason"] = Reason,
        ["Act"] = Act,
    };

    /// <summary>The effect after this outcome, or none where it changes nothing: what is done stays done, and what was given up
    /// can only be called done.</summary>
    public EffectRow? After(EffectOutcome outcome) => (outcome, State) switch
    {
        (_, EffectState.Done) => null,
        (EffectOutcome.Done, _) => this with { State = EffectState.Done },
        (EffectOutcome.Retry retry, EffectState.Pending) => this with { Attempts = Attempts + 1, NextTry = retry.At, Reason = Cut(retry.Reason) },
        (EffectOutcome.Dead dead, EffectState.Pending) => this with { Attempts = Attempts + 1, State = EffectState.GivenUp, Reason = Cut(dead.Reason) },
        _ => null,
    };

    public EffectRow? Revived(DateTimeOffset at) =>
        State == EffectState.GivenUp ? this with { State = EffectState.Pending, Attempts = 0, NextTry = at } : null;

    /// <summary>A column holds 32,768 characters; a reason is somebody else's error message, and can be anything.</summary>
    private static string Cut(string reason) => reason.Length <= 4_000 ? reason : reason[..4_000];
}
