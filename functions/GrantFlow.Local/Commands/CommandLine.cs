using System.CommandLine;
using System.CommandLine.Invocation;
using GrantFlow.Local.Sqlite;

namespace GrantFlow.Local.Commands;

/// <summary>All verbs of the local host on one command line. No error shows a stack trace.</summary>
internal static class CommandLine
{
    private const string DefaultVerb = "demo";

    private static readonly HashSet<string> AboutAll = new(StringComparer.Ordinal) { "--help", "-h", "-?", "/?", "/h", "--version" };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken cancel = default)
    {
        var parsed = Root().Parse(WithVerb(args));
        if (parsed.Action is ParseErrorAction)
            return Say(error, $"{Problem(parsed)} Run with --help to see what there is.", ExitCode.Usage);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, cancel);
        }
        catch (CommandError refused)
        {
            return Say(error, refused.Message, refused.Code);
        }
        catch (OperationCanceledException)
        {
            return Say(error, "Stopped before it was finished.", ExitCode.Failed);
        }
        catch (Exception known) when (known is DataFolderInUseException or NewerSchemaException)
        {
            return Say(error, known.Message, ExitCode.Failed);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return Say(error, $"{denied.Message} Check that the folder is there, that you may write to it, and that the disk has room.", ExitCode.Failed);
        }
    }

    private static RootCommand Root() => new("GrantFlow on your own machine: a grant’s whole year, with no account and no server. Without a verb it runs the demo.")
    {
        DemoCommand.Build(), ServeCommand.Build(), ImportCommand.Build(), ExportCommand.Build(),
        VerifyCommand.Build(), PersonCommands.BuildHeld(), PersonCommands.BuildErase(), RebuildIndexCommand.Build(), CheckPackCommand.Build(), SimulateCommand.Build(), RehearseCommand.Build(),
    };

    /// <summary>Without a verb it is the demo's.</summary>
    private static IReadOnlyList<string> WithVerb(IReadOnlyList<string> args) =>
        args.Count == 0 || (args[0].StartsWith('-') && !AboutAll.Contains(args[0])) ? [DefaultVerb, .. args] : args;

    private static string Problem(ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0
            ? $"There is no verb or option ‘{parsed.UnmatchedTokens[0]}’ here."
            : parsed.Errors[0].Message;

    private static int Say(TextWriter error, string sentence, ExitCode code)
    {
        error.WriteLine(sentence);
        return (int)code;
    }
}
