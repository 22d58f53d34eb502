namespace GrantFlow.Local.Commands;

/// <summary>What a program reads from how a command ended.</summary>
internal enum ExitCode
{
    Done = 0,
    /// <summary>It was understood and could not be done, or found something wrong.</summary>
    Failed = 1,
    /// <summary>It was not understood.</summary>
    Usage = 2,
}

/// <summary>Ends a command with one sentence for the person who gave it: what is wrong and what to do.</summary>
internal sealed class CommandError(string sentence, ExitCode code = ExitCode.Failed, Exception? inner = null) : Exception(sentence, inner)
{
    public ExitCode Code { get; } = code;
}
