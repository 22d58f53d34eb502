using System.Collections.Immutable;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.Tests;

/// <summary>A forum year told in Given, When and Then. What is given happens by real commands, or the telling fails.</summary>
public sealed class Story
{
    private Decision? _last;

    public Programme Programme { get; init; } = TestProgramme.Is;

    public ForumYear State { get; private set; } = ForumYear.Unborn;

    public DateTimeOffset Now { get; private set; } = TestProgramme.At(2026, 3, 2, 9);

    public List<Event> History { get; } = [];

    public ImmutableArray<Event> LastEvents => Assert.IsType<Decision.Accepted>(_last).Events;

    public static Story Given(Story told) => told;

    /// <summary>Moves the clock and does nothing.</summary>
    public Story On(DateTimeOffset moment)
    {
        Now = moment;
        return this;
    }

    public Story And(Actor actor, Command command)
    {
        When(actor, command);
        if (_last is Decision.Refused refused)
            Assert.Fail($"{command} was refused: {refused.Refusal.Name}: {refused.Refusal.Sentence}");
        return this;
    }

    public Story When(Actor actor, Command command)
    {
        _last = Decider.Decide(State, new(new($"c-{History.Count}"), actor, Now, command), Programme);
        if (_last is not Decision.Accepted accepted)
            return this;
        State = Evolution.Evolve(State, accepted.Events);
        History.AddRange(accepted.Events);
        return this;
    }

    /// <summary>Lets time do all that it asks for until the moment, at the moments it asks for it.</summary>
    public Story TimePasses(DateTimeOffset until)
    {
        while (Clockwork.NextWakeUp(State, Programme, Now) is { } next && next <= until)
        {
            Now = next;
            CatchesUp();
        }

        return On(until);
    }

    /// <summary>Does what is due now, first things first.</summary>
    public Story CatchesUp()
    {
        for (var left = 100; Clockwork.Due(State, Programme, Now).FirstOrDefault() is { } due; left--)
        {
            Assert.True(left > 0, "Time asks for the same again and again.");
            And(due.Actor, due.Command);
        }

        return this;
    }

    public Story Then(Action<ForumYear> check)
    {
        Assert.IsType<Decision.Accepted>(_last);
        check(State);
        return this;
    }

    public Story ThenHappened<T>(Func<T, bool>? that = null) where T : Event
    {
        Assert.Contains(LastEvents, happened => happened is T right && (that?.Invoke(right) ?? true));
        return this;
    }

    /// <summary>Refused by this name, in whole sentences that a person can act on.</summary>
    public Refusal ThenRefused(string name)
    {
        var refusal = Assert.IsType<Decision.Refused>(_last).Refusal;
        Assert.Equal(name, refusal.Name);
        Sentences.AreClear(refusal.Sentence);
        return refusal;
    }

    public ObligationId Owed(ObligationKind kind, int quarter = 0) =>
        Assert.Single(State.Obligations, obligation => obligation.Kind == kind && obligation.Quarter == quarter).Id;
}

internal static class Sentences
{
    public static void AreClear(string text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text));
        Assert.True(char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]), $"“{text}” does not begin like a sentence.");
        Assert.EndsWith(".", text, StringComparison.Ordinal);
        Assert.True(text.Split(' ').Length >= 4, $"“{text}” tells nobody what to do.");
    }
}
