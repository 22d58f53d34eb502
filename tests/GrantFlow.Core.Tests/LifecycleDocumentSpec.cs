using System.Runtime.CompilerServices;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Core.Tests;

public sealed class LifecycleDocumentSpec
{
    private const string Update = "GRANTFLOW_UPDATE_DOCS";

    [Fact]
    public void Given_the_transition_table_When_the_lifecycle_page_is_written_Then_it_is_the_one_in_docs()
    {
        var written = LifecycleDocument.Write();
        var page = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "docs", "lifecycle.md");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            File.WriteAllText(page, written);
        }

        Assert.True(File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == written,
            $"docs/lifecycle.md does not tell what the transition table tells. Write it anew: {Update}=1 dotnet test tests/GrantFlow.Core.Tests, and commit it.");
    }

    [Fact]
    public void Given_the_lifecycle_page_When_read_Then_it_names_every_command_and_every_stage()
    {
        var written = LifecycleDocument.Write();
        Assert.All(Transitions.All, row => Assert.Contains($"| {row.Command.Name} |", written, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Stage>(), stage => Assert.Contains($"| {stage} | {StageWords.ForStaff(stage)} |", written, StringComparison.Ordinal));
        Assert.DoesNotContain("\r", written, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
