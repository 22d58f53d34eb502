using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Packs;

/// <summary>Messages: missing or unsent ones, placeholders, and how hard they are to read.</summary>
internal static class MessageChecks
{
    public static IEnumerable<PackProblem> Check(PackParts pack)
    {
        var onLadders = pack.Programme is { } programme ? LadderTemplates(programme) : [];
        return MissingProblems(pack, onLadders)
            .Concat(pack.Messages.Values.SelectMany(message => Check(message, OccasionOf(message.Name, onLadders), pack.ReadingGrade)));
    }

    private static ImmutableArray<(string Template, string Place)> LadderTemplates(Programme programme) =>
        [.. from rule in programme.Obligations
            from step in rule.Value.Ladder.Select((step, i) => (step.Template, Place: $"{ObligationChecks.PlaceOf(rule.Key)}.ladder[{i}].template"))
            where step.Template.Length > 0
            select step];

    private static IEnumerable<PackProblem> MissingProblems(PackParts pack, ImmutableArray<(string Template, string Place)> onLadders)
    {
        foreach (var occasion in Occasions.All.Where(occasion => !pack.Messages.ContainsKey(occasion.Template)))
            yield return new PackProblem(PackFiles.Message(occasion.Template), "", "The message is missing.", "Add the file. Its first line is its subject; after an empty line comes its text.");
        foreach (var (template, place) in onLadders)
        {
            if (Occasions.Find(template) is null && !pack.Messages.ContainsKey(template))
                yield return new PackProblem(PackFiles.Main, place, $"There is no message ‘{template}’.", $"Add {PackFiles.Message(template)}, or name another message.");
            else if (Occasions.Find(template) is { } occasion && !occasion.Offers.Contains(Placeholders.Task))
                yield return new PackProblem(PackFiles.Main, place, $"‘{template}’ is not a message about a task.", "Name one that is, such as reminder, overdue or staff-task.");
            else if (Occasions.Find(template) is { } other && other.Offers.Except(Occasions.OnLadder(template).Offers).Any())
                yield return new PackProblem(PackFiles.Main, place, $"‘{template}’ needs more than a ladder knows.", "Name a message for ladders, such as reminder, overdue or staff-task.");
        }
    }

    private static Occasion? OccasionOf(string name, ImmutableArray<(string Template, string Place)> onLadders) =>
        Occasions.Find(name) ?? (onLadders.Any(step => step.Template == name) ? Occasions.OnLadder(name) : null);

    private static IEnumerable<PackProblem> Check(MessageTemplate message, Occasion? occasion, int? grade)
    {
        var file = PackFiles.Message(message.Name);
        if (occasion is null)
            return [new PackProblem(file, "", "Nothing ever sends this message.", "Take it out, or name it on a ladder.")];
        return ShapeProblems(file, message)
            .Concat(PlaceholderProblems(file, message, occasion))
            .Concat(TextChecks.LinkProblems(file, message.Links.Select(link => link with { Line = link.Line + message.Source.BodyLine - 1 })))
            .Concat(ReadingProblems(file, message, grade));
    }

    private static IEnumerable<PackProblem> ShapeProblems(string file, MessageTemplate message)
    {
        foreach (var line in message.Source.OtherLines)
            yield return new PackProblem(file, Line(line), "Before the first empty line, only Subject: and Button: may stand.", "Begin the file with ‘Subject: …’, then an empty line, then the text.");
        if (message.Source.Subject.Length == 0)
            yield return new PackProblem(file, Line(1), "The message has no subject.", "Begin the file with ‘Subject: …’.");
        if (string.IsNullOrWhiteSpace(message.Source.Body))
            yield return new PackProblem(file, Line(message.Source.BodyLine), "The message has no text.", "Write it below the subject, after an empty line.");
    }

    private static IEnumerable<PackProblem> PlaceholderProblems(string file, MessageTemplate message, Occasion occasion)
    {
        var subject = Placeholders.Find(message.Source.Subject).Concat(Placeholders.Find(message.Source.Button)).ToImmutableArray();
        var body = Placeholders.Find(message.Source.Body);
        var uses = subject.Concat(body.Select(use => use with { Line = use.Line + message.Source.BodyLine - 1 }));
        foreach (var problem in TextChecks.Unknown(file, uses, occasion.Offers))
            yield return problem;
        foreach (var use in Placeholders.Find(message.Source.Button))
            yield return new PackProblem(file, "Button", $"The button has the placeholder ‘{use.Name}’.", "Use plain words on the button.");
        if (occasion.Offers.Contains(Placeholders.Forum) && subject.All(use => use.Name != Placeholders.Forum))
            yield return new PackProblem(file, Line(1), "The subject does not name the forum.", "Put ((forum)) into the subject.");
        if (occasion.HasDeadline && subject.All(use => use.Name is not (Placeholders.Deadline or Placeholders.Day)))
            yield return new PackProblem(file, Line(1), "The subject does not name the deadline.", "Put ((day)) or ((deadline)) into the subject.");
        var used = subject.Concat(body).Select(use => use.Name).ToHashSet();
        foreach (var missing in occasion.Needs.Where(name => name != Placeholders.Forum && !used.Contains(name)))
            yield return new PackProblem(file, Line(message.Source.BodyLine), $"The reader is not told the {missing}.", $"Put (({missing})) into the text.");
    }

    private static IEnumerable<PackProblem> ReadingProblems(string file, MessageTemplate message, int? grade)
    {
        var reading = message.Reading;
        if (reading.Grade > grade)
            yield return new PackProblem(file, Line(message.Source.BodyLine),
                string.Create(CultureInfo.InvariantCulture, $"The text reads at grade {reading.Grade:0.0}, and the limit is {grade}. It has {reading.Words} words in {reading.Sentences} sentences."),
                "Write shorter sentences and shorter words.");
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");
}
