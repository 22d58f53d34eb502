using System.Text.Json;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Core.Tests;

/// <summary>Whatever anybody tries in whatever order, some things never happen. A failure names the seed that replays it.</summary>
public sealed class RandomWalkSpec
{
    private const int WalksASeed = 600;
    private const int Steps = 60;

    /// <summary>Half of the walks begin at the beginning, half somewhere in the year.</summary>
    private static readonly Lazy<List<Story>> Starts = new(() => [.. Journeys.Reached.Values.Select(reach => reach())]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory, MemberData(nameof(Seeds))]
    public void Given_any_course_of_commands_Then_the_invariants_hold(int seed)
    {
        var done = new HashSet<Type>();
        for (var walk = 0; walk < WalksASeed; walk++)
        {
            var random = new Random(seed * 100_000 + walk);
            try
            {
                Walk(random, done);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"Seed {seed}, walk {walk}: {broken.Message}", broken);
            }
        }

        // Walks that never come to a command would prove nothing about it.
        Assert.Equal(Transitions.All.Select(row => row.Command.Name).Distinct().Order(), done.Select(type => type.Name).Order());
    }

    private static void Walk(Random random, HashSet<Type> done)
    {
        var start = Starts.Value[random.Next(Starts.Value.Count)];
        var wanderer = random.Next(2) == 0 ? new Wanderer(random, Journeys.Unborn()) : new Wanderer(random, start);
        var invariants = new Invariants(wanderer.History);
        for (var step = 0; step < Steps; step++)
        {
            var before = wanderer.State;
            var instruction = wanderer.Next();
            var decision = Decider.Decide(before, instruction, TestProgramme.Is);
            if (decision is Decision.Refused refused)
            {
                Sentences.AreClear(refused.Refusal.Sentence);
                continue;
            }

            var events = ((Decision.Accepted)decision).Events;
            done.Add(instruction.Command.GetType());
            wanderer.Take(events);
            invariants.Hold(before, events);
            Invariants.HoldInTime(wanderer.State, wanderer.Now);
        }

        Assert.Equal(JsonSerializer.Serialize(wanderer.State), JsonSerializer.Serialize(Evolution.Evolve(ForumYear.Unborn, wanderer.History)));
    }
}
