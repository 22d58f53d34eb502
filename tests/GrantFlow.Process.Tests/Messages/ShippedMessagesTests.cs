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
        Assert.Equal(name != "person-changed", template.Uses.Contains(Placeholders.Link));
        Assert.Equal(template.Uses.Contains(Placeholders.Link), template.Source.Button.Length > 0);
        Assert.Equal(template.Uses.Contains(Placeholders.Link), template.Source.Body.Contains("\n\n((link))\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_somebody_who_no_longer_acts_When_they_are_told_Then_a_link_is_not_on_offer() =>
        BadPackTests.AssertProblem(
            SamplePack.Shipped.Replace("messages/person-changed.md", "((administrator))", "((link))"),
            "messages/person-changed.md", "line 11", "‘link’ is not known", "forum");
}
