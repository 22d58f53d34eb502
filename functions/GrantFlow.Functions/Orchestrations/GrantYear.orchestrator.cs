using GrantFlow.Core.GrantYears;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace GrantFlow.Functions.Orchestrations;

/// <summary>A grant year from its opening to its close, as the calendar of its pack has it. Every step asks the record first whether it
/// was taken, so an instance that is started anew in mid-year, with the same code or with other code, goes on where the year stands.</summary>
public static class GrantYearOrchestrator
{
    public const string Name = "GrantYear";

    [Function(Name)]
    public static async Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var year = new YearSteps(context, context.GetInput<string>()!);

        await year.OpenAsync();
        await year.InviteEveryForumAsync();

        await year.ReachAsync(Milestone.ApplicationsClose);

        await year.ReachAsync(Milestone.FirstReturn);
        await year.GatherNationalReturnAsync(1);

        await year.ReachAsync(Milestone.SecondReturn);
        await year.GatherNationalReturnAsync(2);

        await year.ReachAsync(Milestone.ClaimsClose);

        await year.ReachAsync(Milestone.ThirdReturn);
        await year.GatherNationalReturnAsync(3);

        await year.ReachAsync(Milestone.FourthReturn);
        await year.GatherNationalReturnAsync(4);

        await year.ReachAsync(Milestone.MonitoringCloses);
        await year.ReachAsync(Milestone.YearCloses);

        await year.CloseAsync();
        return await year.PrepareNextAsync();
    }
}
