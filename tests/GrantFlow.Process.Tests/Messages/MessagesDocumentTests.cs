using System.Runtime.CompilerServices;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Tests.Packs;

namespace GrantFlow.Process.Tests.Messages;

public class MessagesDocumentTests
{
    private const string Update = "GRANTFLOW_UPDATE_DOCS";

    [Fact]
    public void Given_the_occasions_and_the_pack_When_the_page_about_messages_is_written_Then_it_is_the_one_in_docs()
    {
        var written = MessagesDocument.Write(SamplePack.Pack);
        var page = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "messages.md");
        if (Environment.GetEnvironmentVariable(Update) == "1")
            File.WriteAllText(page, written);

        Assert.True(File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == written,
            $"docs/messages.md does not tell what the occasions and the pack tell. Write it anew: {Update}=1 dotnet test tests/GrantFlow.Process.Tests, and commit it.");
    }

    [Fact]
    public void Given_an_occasion_When_told_to_people_Then_it_has_words_of_its_own()
    {
        var unknown = OccasionWords.Of("no-such-message");
        Assert.All(Occasions.All, occasion => Assert.NotEqual(unknown, OccasionWords.Of(occasion.Template)));
    }

    [Fact]
    public void Given_a_message_that_only_a_ladder_names_When_the_page_is_written_Then_it_is_told_too()
    {
        var pack = SamplePack.Shipped
            .With("messages/final-call.md", "Subject: ((forum)): ((task)) by ((day))\n\nPlease ((task)) by ((deadline)).\n\n((link))\n")
            .EditMain(main => main["obligations"]!["claim"]!["ladder"]![5]!["template"] = "final-call");
        Assert.Contains("| final-call | Whoever the pack’s ladder names |", MessagesDocument.Write(pack.Read().Pack!), StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
