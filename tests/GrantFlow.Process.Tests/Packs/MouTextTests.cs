using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Documents;

namespace GrantFlow.Process.Tests.Packs;

public class MouTextTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["forum"] = "Derby <b>Voices</b> & [Friends](https://evil.example)",
        ["area"] = "Derby",
        ["authority"] = "Derby City Council",
        ["grant-year"] = "2026-27",
        ["programme"] = "Parent Carer Participation Grant",
        ["version"] = "1",
    };

    private static readonly MouMark Mark = new(new ForumYearId("2026-27.derby"), 1);

    [Fact]
    public void Given_the_parties_When_the_document_is_made_Then_it_is_complete_and_names_them()
    {
        var document = Encoding.UTF8.GetString(SamplePack.Pack.Mou.Document(Values, Mark));
        Assert.StartsWith("<!doctype html>\n<html lang=\"en-GB\">", document, StringComparison.Ordinal);
        Assert.Contains("<title>Memorandum of understanding: Derby &lt;b&gt;Voices&lt;/b&gt; &amp; [Friends]", document, StringComparison.Ordinal);
        Assert.Contains("<h1>Memorandum of understanding</h1>", document, StringComparison.Ordinal);
        Assert.Equal(4, document.Split("<h3>").Length - 1);
        Assert.DoesNotContain("((", document, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_name_with_markup_When_the_text_is_shown_Then_it_stays_text()
    {
        var fragment = SamplePack.Pack.Mou.Fragment(Values);
        Assert.Contains("<strong>Derby &lt;b&gt;Voices&lt;/b&gt; &amp; [Friends](https://evil.example)</strong>", fragment, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_same_values_When_the_document_is_made_again_Then_the_bytes_are_the_same() =>
        Assert.Equal(SamplePack.Pack.Mou.Document(Values, Mark), SamplePack.Shipped.Read().Pack!.Mou.Document(Values, Mark));
}
