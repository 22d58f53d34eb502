using System.CommandLine;

namespace GrantFlow.Local.Commands;

/// <summary><c>--clock</c>: where the clock of a new data folder stands.</summary>
internal static class ClockOption
{
    public static Option<string?> Build() => new("--clock")
    {
        Description = "Where the clock of a new folder stands: 2026-07-01T09:00, London time. Without it, now.", HelpName = "TIME",
    };

    /// <exception cref="CommandError">The time cannot be read, or the folder has a clock of its own.</exception>
    public static DateTimeOffset? Read(string? text, string folder)
    {
        if (text is null)
            return null;
        if (Dev.Clock.Target(text, "", default) is not { } moment)
            throw new CommandError($"‘{text}’ is no time. Give a London time like --clock 2026-07-01T09:00.", ExitCode.Usage);
        return File.Exists(Path.Combine(folder, "clock"))
            ? throw new CommandError($"The clock of {folder} is set already. Serve the folder without --clock and move the clock on its page, or choose a new folder with --data.", ExitCode.Usage)
            : moment;
    }
}
