using GrantFlow.Local.Commands;

namespace GrantFlow.Simulation.Tests.Commands;

/// <summary>What somebody sees who types a command.</summary>
internal sealed record Terminal(int Code, string Output, string Error)
{
    public static async Task<Terminal> RunAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(args, output, error, TestContext.Current.CancellationToken);
        return new Terminal(code, output.ToString(), error.ToString());
    }
}
