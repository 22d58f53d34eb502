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
        Assert.Contains("https://grantflow.example/t/1", message.Text, StringComparison.Ordinal);
        Assert.Contains("display:inline-block", message.Html, StringComparison.Ordinal);
    }
}
