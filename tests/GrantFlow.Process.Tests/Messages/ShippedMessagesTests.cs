using GrantFlow.Process.Messages;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Tests.Packs;

namespace GrantFlow.Process.Tests.Messages;

public class ShippedMessagesTests
{
    public static TheoryData<string> Names => [.. SamplePack.Pack.Messages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_shipped_message_When_measured_Then_it_is_within_the_packs_reading_level(string name)
    {
        var reading = SamplePack.Pack.Messages[name].Reading;
        Assert.InRange(reading.Words, 15, 200);
        Assert.InRange(reading.Grade, double.MinValue, SamplePack.Pack.ReadingGrade);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_only_what_its_occasion_offers_When_a_shipped_message_is_rendered_Then_nothing_is_left_open(string name)
    {
        var values = Occasions.Find(name)!.Offers.ToDictionary(offer => offer, offer => offer == Placeholders.Link ? "https://grantflow.example/t/1" : $"a-{offer}");
        var message = SamplePack.Pack.Messages[name].Render(values);
        Assert.All([message.Subject, message.Text, message.Html], part => Assert.DoesNotContain("((", part, StringComparison.Ordinal));
        Assert.All([message.Subject, message.Text, message.Html], part => Assert.DoesNotContain('\uE000', part));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_shipped_message_When_it_has_a_link_Then_it_stands_alone_as_a_button_with_words_of_its_own(string name)
    {
        var template = SamplePack.Pack.Messages[name];
        Assert.Equal(name is not ("person-changed" or "code" or "daily-root"), template.Uses.Contains(Placeholders.Link));
        Assert.Equal(template.Uses.Contains(Placeholders.Link), template.Source.Button.Length > 0);
        Assert.Equal(template.Uses.Contains(Placeholders.Link), template.Source.Body.Contains("\n\n((link))\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_shipped_message_When_somebody_outside_reads_it_Then_it_says_whom_to_ask(string name) =>
        Assert.Equal(!name.StartsWith("staff-", StringComparison.Ordinal) && name is not ("daily-root" or "weekly-digest"), SamplePack.Pack.Messages[name].Uses.Contains(Placeholders.Adviser));

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_names_of_middling_and_of_the_greatest_length_When_a_shipped_message_is_rendered_Then_its_subject_is_short_enough_to_read(string name)
    {
        Assert.InRange(Render(name, ("forum", "Gloucestershire Parent Carer Forum")).Subject.Length, 20, 90);
        Assert.InRange(Render(name).Subject.Length, 20, 110);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_names_that_are_markup_When_a_shipped_message_is_rendered_Then_they_stay_text(string name)
    {
        const string Hostile = "<img src=x onerror=alert(1)> [x](https://evil.example) ((link))\r\nBcc: all@contact.example";
        var message = Render(name, ("person", Hostile), ("forum", Hostile), ("area", Hostile), ("authority", Hostile), ("adviser", Hostile), ("note", Hostile));
        Assert.DoesNotContain("<img", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://evil", message.Html, StringComparison.Ordinal);
        Assert.Contains("((link))", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message.Subject);
        Assert.DoesNotContain('\r', message.Subject);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_shipped_message_When_read_as_text_Then_the_link_has_a_line_of_its_own_below_its_words(string name)
    {
        var template = SamplePack.Pack.Messages[name];
        if (template.Uses.Contains(Placeholders.Link))
            Assert.Contains($"\n\n{template.Source.Button}:\nhttps://grants.contact.example/link/sample", Render(name).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", Render(name).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_somebody_who_no_longer_acts_When_they_are_told_Then_a_link_is_not_on_offer() =>
        BadPackTests.AssertProblem(
            SamplePack.Shipped.Replace("messages/person-changed.md", "((administrator))", "((link))"),
            "messages/person-changed.md", "line 11", "‘link’ is not known", "forum");

    private static RenderedMessage Render(string name, params (string Name, string Value)[] changes)
    {
        var template = SamplePack.Pack.Messages[name];
        var values = SampleValues.Of(SamplePack.Pack, template);
        return template.Render(changes.Aggregate(values, (all, change) => all.SetItem(change.Name, change.Value)));
    }
}
