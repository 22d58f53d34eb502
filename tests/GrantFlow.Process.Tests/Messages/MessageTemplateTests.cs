using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Tests.Messages;

public class MessageTemplateTests
{
    private const string Address = "https://grantflow.example/t/abc?x=1&y=2";

    private static readonly MessageTemplate Template = MessageTemplate.Parse("sample",
        """
        Subject: ((forum)): due ((deadline))
        Button: Start now

        Dear ((person)), please act by **((deadline))**.

        > ((note))

        - first
        - second

        ((link))

        Or use ((link)) here. <script>alert(1)</script>
        """);

    private static RenderedMessage Render(string forum = "Derby Voices", string note = "Fine.", string link = Address, string person = "Forum lead, Derby") =>
        Template.Render(new Dictionary<string, string> { ["forum"] = forum, ["deadline"] = "5pm on Friday", ["person"] = person, ["note"] = note, ["link"] = link });

    [Fact]
    public void Given_values_When_rendered_Then_the_text_part_is_complete_and_plain() =>
        Assert.Equal(
            """
            Dear Forum lead, Derby, please act by 5pm on Friday.

            > Fine.

            - first
            - second

            Start now:
            https://grantflow.example/t/abc?x=1&y=2

            Or use https://grantflow.example/t/abc?x=1&y=2 here. <script>alert(1)</script>

            """.ReplaceLineEndings("\n"),
            Render().Text);

    [Fact]
    public void Given_a_link_alone_When_rendered_Then_it_is_a_button_with_its_words()
    {
        var html = Render().Html;
        Assert.Contains("<p><a href=\"https://grantflow.example/t/abc?x=1&amp;y=2\" style=\"display:inline-block", html, StringComparison.Ordinal);
        Assert.Contains(">Start now</a></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_link_within_a_sentence_When_rendered_Then_its_address_is_shown() =>
        Assert.Contains(">https://grantflow.example/t/abc?x=1&amp;y=2</a> here.", Render().Html, StringComparison.Ordinal);

    [Fact]
    public void Given_raw_HTML_in_a_template_When_rendered_Then_it_stays_text()
    {
        Assert.DoesNotContain("<script", Render().Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", Render().Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>Derby</b>", "&lt;b&gt;Derby&lt;/b&gt;")]
    [InlineData("[Derby](https://evil.example)", "[Derby](https://evil.example)")]
    [InlineData("**Derby** _Voices_ `x`", "**Derby** _Voices_ `x`")]
    [InlineData("\"Derby\" & 'Voices'", "&quot;Derby&quot; &amp; &#39;Voices&#39;")]
    [InlineData("((link))", "((link))")]
    public void Given_a_name_with_markup_When_rendered_Then_it_stays_text(string name, string html)
    {
        var message = Render(person: name);
        Assert.Contains($"<p>Dear {html}, please", message.Html, StringComparison.Ordinal);
        Assert.Contains($"Dear {name}, please", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_name_with_line_breaks_When_rendered_Then_the_subject_stays_one_line() =>
        Assert.Equal("Derby  Bcc: x@evil.example: due 5pm on Friday", Render(forum: "Derby\r\nBcc: x@evil.example").Subject);

    [Fact]
    public void Given_a_name_with_markup_When_rendered_Then_the_title_is_escaped() =>
        Assert.Contains("<title>&lt;/title&gt;: due 5pm on Friday</title>", Render(forum: "</title>").Html, StringComparison.Ordinal);

    [Fact]
    public void Given_a_note_of_several_lines_When_rendered_Then_they_stay_apart()
    {
        var message = Render(note: "One.\nTwo.");
        Assert.Contains("One.<br>Two.", message.Html, StringComparison.Ordinal);
        Assert.Contains("> One.\n> Two.", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_note_When_rendered_Then_it_is_a_quotation() =>
        Assert.Matches("<blockquote style=\"[^\"]+\">\\s*<p>Fine.</p>\\s*</blockquote>", Render().Html);

    [Fact]
    public void Given_an_empty_note_When_rendered_Then_it_leaves_no_gap()
    {
        var message = Render(note: "");
        Assert.DoesNotContain("blockquote", message.Html, StringComparison.Ordinal);
        Assert.Contains("5pm on Friday.\n\n- first", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_list_of_lines_with_addresses_When_rendered_Then_each_is_a_link_in_one_part_and_words_above_their_address_in_the_other()
    {
        var template = MessageTemplate.Parse("sample", "Subject: s\n\n((items))\n\n((late))\n");
        var message = template.Render(new Dictionary<string, string> { ["items"] = "one <b>\thttps://grantflow.example/1?a=1&b=2\ntwo", ["late"] = "three\tjavascript:alert(1)" });
        Assert.Equal("- one <b>\n  https://grantflow.example/1?a=1&b=2\n- two\n\n- three\n  javascript:alert(1)\n", message.Text);
        Assert.Contains("<a href=\"https://grantflow.example/1?a=1&amp;b=2\" style=\"color:#00566b\">one &lt;b&gt;</a></li>", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_address_that_is_none_of_the_web_When_rendered_Then_it_is_no_link() =>
        Assert.DoesNotContain("href", Render(link: "javascript:alert(1)").Html, StringComparison.Ordinal);

    [Fact]
    public void Given_a_missing_value_When_rendered_Then_it_is_named()
    {
        var exception = Assert.Throws<ArgumentException>(() => Template.Render(new Dictionary<string, string> { ["forum"] = "Derby Voices" }));
        Assert.Contains("((deadline))", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_any_message_When_rendered_Then_its_page_is_in_British_English_and_fetches_nothing()
    {
        var html = Render().Html;
        Assert.StartsWith("<!doctype html>\n<html lang=\"en-GB\">", html.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }
}
