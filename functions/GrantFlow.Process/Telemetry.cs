using System.Diagnostics;
using System.Diagnostics.Metrics;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process;

/// <summary>What the use cases tell whoever listens: a span for each command, effect and message, and how many of each there were.
/// Every span names its forum year by id, and an effect's and a message's id say what they belong to: by these one finds the way from a
/// command to the mail that it led to, hours later and in another process. Names and addresses of people are never in it.</summary>
public static class Telemetry
{
    /// <summary>Of the source and of the meter.</summary>
    public const string Name = "GrantFlow";

    private const string ForumYear = "grantflow.forum_year", Type = "grantflow.type", Said = "grantflow.outcome";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Commands = Meter.CreateCounter<long>("grantflow.commands", "{command}", "Commands by type and what became of them");
    private static readonly Counter<long> Effects = Meter.CreateCounter<long>("grantflow.effects", "{effect}", "Tries of effects by type and what became of them");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("grantflow.messages", "{message}", "Messages handed to the mail service, and what it reported of them");
    private static readonly Gauge<int> Stuck = Meter.CreateGauge<int>("grantflow.records.stuck", "{record}", "Records whose moment passed some time ago");
    private static readonly Gauge<int> Dead = Meter.CreateGauge<int>("grantflow.effects.dead", "{effect}", "Effects given up, and not settled by anybody yet");

    internal static Activity? Command(string record, Instruction instruction) =>
        Source.StartActivity($"command {TypeOf(instruction)}")?.SetTag(ForumYear, record).SetTag(Type, TypeOf(instruction)).SetTag("grantflow.command", instruction.Id.Value);

    internal static Activity? Effect(string record, PendingEffect effect) =>
        Source.StartActivity($"effect {effect.Type}")?.SetTag(ForumYear, record).SetTag(Type, effect.Type).SetTag("grantflow.effect", effect.Id).SetTag("grantflow.try", effect.Attempts + 1);

    internal static Activity? Message(OutgoingMessage message) =>
        Source.StartActivity("message", ActivityKind.Producer)?.SetTag(ForumYear, message.ForumYear).SetTag("grantflow.message", message.Id);

    internal static void CommandEnded(Activity? span, Instruction instruction, Outcome outcome)
    {
        var said = outcome.Why?.Name ?? outcome.GetType().Name;
        Commands.Add(1, new(Type, TypeOf(instruction)), new(Said, said));
        // An effect's id begins with the number of the event that asked for it.
        span?.SetTag(Said, said).SetTag("grantflow.sequence", (outcome as Outcome.Done)?.Version);
    }

    internal static void EffectEnded(Activity? span, string type, EffectOutcome outcome)
    {
        var name = outcome.GetType().Name;
        Effects.Add(1, new(Type, type), new(Said, name));
        span?.SetTag(Said, name).SetStatus(outcome is EffectOutcome.Done ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }

    internal static void MessageIs(Activity? span, MessageState state)
    {
        Messages.Add(1, new KeyValuePair<string, object?>("grantflow.state", state.ToString()));
        span?.SetTag("grantflow.state", state.ToString());
    }

    /// <summary>How it stands at this moment; a host's timer says it.</summary>
    public static void Standing(int stuck, int dead)
    {
        Stuck.Record(stuck);
        Dead.Record(dead);
    }

    private static string TypeOf(Instruction instruction) => instruction.Command.GetType().Name;
}
