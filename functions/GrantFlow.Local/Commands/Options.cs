using System.CommandLine;
using GrantFlow.Local.Scanning;

namespace GrantFlow.Local.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class Options
{
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Chooses which sample year: the same seed gives the same year.", DefaultValueFactory = _ => 1, HelpName = "NUMBER",
    };

    public static Option<ulong?> MailFaults() => new("--mail-faults")
    {
        Description = "Has the mail service fail now and then: refuse messages, lose answers, bounce, and report late. The same seed gives the same faults.", HelpName = "SEED",
    };

    public static Option<string?> Clamd() => new("--clamd")
    {
        Description = "Has a ClamAV daemon look at uploads: tcp:127.0.0.1:3310 or unix:/run/clamav/clamd.ctl. Without it they are marked as not checked.", HelpName = "ADDRESS",
    };

    /// <exception cref="CommandError">It is no address of a daemon.</exception>
    public static ClamdAddress? ReadClamd(string? text) => text is null ? null
        : ClamdAddress.Parse(text) ?? throw new CommandError($"{text} is no address of clamd. Write tcp:127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.", ExitCode.Usage);

    public static Option<string> Pack() => new("--pack")
    {
        Description = "Folder of the programme pack. Without it, the one that comes with GrantFlow.", DefaultValueFactory = _ => ShippedPacks.Latest, HelpName = "DIR",
    };

    public static Option<string> Data(string folder) => new("--data")
    {
        Description = "Folder that holds the data. It is made if it is not there.", DefaultValueFactory = _ => folder, HelpName = "DIR",
    };

    public static Option<string?> Roots() => new("--roots")
    {
        Description = "Folder that holds the daily roots. Without it, the folder roots within the data.", HelpName = "DIR",
    };

    public static Option<string> Urls() => new("--urls")
    {
        Description = "Where to listen, on this machine only.", DefaultValueFactory = _ => "http://127.0.0.1:5080", HelpName = "URL",
    };
}
