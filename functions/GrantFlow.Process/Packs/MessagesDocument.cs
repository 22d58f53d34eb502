namespace GrantFlow.Process.Packs;

/// <summary>docs/messages.md, as <see cref="Occasions"/> and a pack make it.</summary>
public static class MessagesDocument
{
    private const string Head = """
        # Messages

        This page is made from `Occasions`, `OccasionWords` and the pack. Change those, not the page.
        To write it anew: `GRANTFLOW_UPDATE_DOCS=1 dotnet test tests/GrantFlow.Process.Tests`.

        Each message is a file in the pack’s folder `messages`. Its first lines are its subject and the words on its button;
        after an empty line comes the text. One text makes both the HTML part and the plain part.
        """;

    /// <summary>Markdown; lines end in a line feed.</summary>
    public static string Write(ProgrammePack pack) => string.Join("\n",
    [
        Head, "", "Every message can say:", "", .. Occasions.Always.Select(Bullet),
        "", "## Who gets what, and when", "", "| template | who gets it | when | it can also say | it must say |", "|---|---|---|---|---|",
        .. Named(pack).Select(Row),
        "", $"## Subjects in the pack of {pack.Programme.GrantYear}", "", "| template | subject |", "|---|---|",
        .. Named(pack).Select(occasion => $"| {occasion.Template} | {Subject(pack, occasion.Template)} |"), "",
    ]).ReplaceLineEndings("\n");

    /// <summary>Every occasion, and after them what the pack's ladders name beside.</summary>
    private static IEnumerable<Occasion> Named(ProgrammePack pack) =>
        Occasions.All.Concat(pack.Messages.Keys.Where(name => Occasions.Find(name) is null).Select(Occasions.OnLadder));

    private static string Row(Occasion occasion)
    {
        var words = OccasionWords.Of(occasion.Template);
        return $"| {occasion.Template} | {words.Reader} | {words.When} | {Names(occasion.Offers.Except(Occasions.Always))} | {Names(occasion.Needs)} |";
    }

    private static string Subject(ProgrammePack pack, string template) =>
        pack.Messages.TryGetValue(template, out var message) ? message.Source.Subject : "";

    private static string Bullet(string name) => $"- `(({name}))`";

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
