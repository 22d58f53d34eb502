namespace GrantFlow.Core.ForumYears;

/// <summary>docs/lifecycle.md, as the transition table and the wording of the stages make it.</summary>
public static class LifecycleDocument
{
    private const string Head = """
        # The life of a forum year

        This page is made from `Transitions.All` and `StageWords`. Change those, not the page.
        To write it anew: `GRANTFLOW_UPDATE_DOCS=1 dotnet test tests/GrantFlow.Core.Tests`.

        A command moves one track. *During* names the stages of the application in which it is possible at all.
        """;

    /// <summary>Markdown with Mermaid diagrams; lines end in a line feed.</summary>
    public static string Write() =>
        string.Join("\n", [Head, .. Enum.GetValues<Track>().SelectMany(Chapter), .. StageTable(), ""]).ReplaceLineEndings("\n");

    private static IEnumerable<string> Chapter(Track track)
    {
        var rows = Transitions.All.Where(row => row.Track == track).ToList();
        return ["", $"## {Title(track)}", .. Diagram(rows), "", "| command | from | to | who | during |", "|---|---|---|---|---|", .. rows.Select(Line)];
    }

    private static IEnumerable<string> Diagram(List<Transition> rows)
    {
        var moves = from row in rows
                    where row.To is not null
                    from stage in row.From
                    select $"    {stage} --> {row.To}: {row.Command.Name}";
        return moves.ToList() is { Count: > 0 } lines ? ["", "```mermaid", "stateDiagram-v2", .. lines, "```"] : [];
    }

    private static string Line(Transition row) =>
        $"| {row.Command.Name} | {Names(row.From)} | {(row.To is { } to ? to : "unchanged")} | {string.Join(", ", row.By.Select(Entitlements.Tell))} | {Names(row.During)} |";

    private static string Names(IEnumerable<Stage> stages) => string.Join(", ", stages);

    private static IEnumerable<string> StageTable() =>
    [
        "", "## Stages", "", "| stage | staff read | everybody else reads |", "|---|---|---|",
        .. Enum.GetValues<Stage>().Select(stage => $"| {stage} | {StageWords.ForStaff(stage)} | {StageWords.ForPublic(stage)} |"),
    ];

    private static string Title(Track track) => track switch
    {
        Track.Application => "Application",
        Track.Mou => "MOU",
        Track.Bank => "Bank details",
        Track.FirstTranche => "First payment",
        Track.SecondTranche => "Second payment",
        Track.Report => "Quarterly report, each of four",
        Track.Monitoring => "Monitoring return",
        Track.Plan => "Spending plan",
        Track.Publication => "What is published, also after the year",
        _ => "At any time while the year runs",
    };
}
