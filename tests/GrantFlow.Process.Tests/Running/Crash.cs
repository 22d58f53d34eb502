using System.Reflection;
using System.Runtime.ExceptionServices;

namespace GrantFlow.Process.Tests.Running;

/// <summary>The process ends here: no line after it runs. Derived from cancellation, so that nothing takes it for a failure to retry.</summary>
public sealed class CrashException() : OperationCanceledException("The process ended.");

/// <summary>Counts the lines between calls to the outside, and ends the process at one of them.</summary>
public sealed class CrashPoint(int at = int.MaxValue)
{
    public int Passed { get; private set; }

    public void Pass()
    {
        if (Passed++ == at)
            throw new CrashException();
    }
}

/// <summary>Any port, with a crash point before and after every call to it.</summary>
public class CrashProxy : DispatchProxy
{
    private static readonly MethodInfo Typed = typeof(CrashProxy).GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)
        .Single(method => method is { Name: nameof(AwaitAsync), IsGenericMethod: true });

    private object inner = null!;
    private CrashPoint point = null!;

    public static T Around<T>(T inner, CrashPoint point)
        where T : class
    {
        var proxy = Create<T, CrashProxy>();
        ((CrashProxy)(object)proxy).inner = inner;
        ((CrashProxy)(object)proxy).point = point;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        point.Pass();
        object? result;
        try
        {
            result = targetMethod!.Invoke(inner, args);
        }
        catch (TargetInvocationException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
            throw;
        }

        return result switch
        {
            Task task when task.GetType().IsGenericType && targetMethod.ReturnType.IsGenericType
                => Typed.MakeGenericMethod(targetMethod.ReturnType.GenericTypeArguments[0]).Invoke(this, [task]),
            Task task => AwaitAsync(task),
            _ => result,
        };
    }

    private async Task<T> AwaitAsync<T>(Task<T> call)
    {
        var result = await call;
        point.Pass();
        return result;
    }

    private async Task AwaitAsync(Task call)
    {
        await call;
        point.Pass();
    }
}
