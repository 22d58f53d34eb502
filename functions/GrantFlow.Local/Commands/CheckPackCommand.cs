using System.CommandLine;
using System.Globalization;

namespace GrantFlow.Local.Commands;

/// <summary><c>check-pack</c>: everything that is wrong with a programme pack, before anybody uses it.</summary>
internal static class CheckPackCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that holds pack.json." };
        var command = new Command("check-pack", "Check a programme pack and name every problem: file, place, and what to do.") { folder };
        command.SetAction(parsed =>
        {
            var reading = ShippedPacks.Look(parsed.GetValue(folder)!);
            foreach (var problem in reading.Problems)
                parsed.InvocationConfiguration.Error.WriteLine(problem);
            if (reading.Pack is not { } pack)
                throw new CommandError($"{Count(reading.Problems.Length, "problem")}. Put {(reading.Problems.Length == 1 ? "it" : "them")} right and check again.");
            var forms = pack.Programme.Forms.Values;
            parsed.InvocationConfiguration.Output.WriteLine(
                $"No problems: {pack.Programme.Title} {pack.Programme.GrantYear}, {Count(forms.Count(), "form")} with {Count(forms.Sum(form => form.Questions.Count()), "question")}, "
                + $"{Count(pack.Programme.Obligations.Count, "obligation")}, {Count(pack.Messages.Count, "message")}.");
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
