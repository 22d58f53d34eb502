using System.Text.Json;
using GrantFlow.Simulation.Tests.Commands;

namespace GrantFlow.Simulation.Tests;

/// <summary>A simulation in which nothing goes wrong would show nothing.</summary>
public class VarietyTests
{
    [Fact]
    public async Task Given_a_hundred_forums_When_simulated_Then_most_things_that_can_happen_do()
    {
        var terminal = await Terminal.RunAsync("simulate", "--forums", "100", "--json", "--no-timings");

        var summary = JsonDocument.Parse(terminal.Output).RootElement.GetProperty("summary");
        string[] commands =
        [
            "ReturnApplication", "RejectApplication", "WithdrawApplication", "LapseApplication", "ReopenApplication", "DeclineMou", "ReissueMou", "QueryBankDetails",
            "ChangeBankDetails", "LapseClaim", "ReturnReport", "WaiveObligation", "ExtendObligation", "AskPlanChange", "QueryMonitoring", "ChangePerson", "CloseForumYear",
        ];
        Assert.All(commands, command => Assert.True(summary.GetProperty("commands").TryGetProperty(command, out _), command));
        Assert.All(["NotYours", "FormIncomplete", "ReviewerMayNotRelease"], name => Assert.True(summary.GetProperty("refusals").TryGetProperty(name, out _), name));
        Assert.True(summary.GetProperty("repeated").GetInt64() > 0);
    }
}
