using System.Reflection;
using DurableTask.Core;

namespace GrantFlow.Azure.Tests.Orchestrations;

/// <summary>The service in memory as it is, save that it takes on more at once than the machine has processors: beyond that number it
/// looks every half second only, and a year of looks would take an hour.</summary>
public class RoomyService : DispatchProxy
{
    private const int Room = 64;

    private IOrchestrationService inner = null!;

    public static IOrchestrationService Around(IOrchestrationService inner)
    {
        var roomy = Create<IOrchestrationService, RoomyService>();
        ((RoomyService)(object)roomy).inner = inner;
        return roomy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        "get_" + nameof(IOrchestrationService.MaxConcurrentTaskOrchestrationWorkItems) or "get_" + nameof(IOrchestrationService.MaxConcurrentTaskActivityWorkItems) => Room,
        _ => targetMethod.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null),
    };
}
