using GrantFlow.Core.ForumYears;
using static GrantFlow.Core.Tests.Journeys;

namespace GrantFlow.Core.Tests;

/// <summary>What stays out of published data, and who says so.</summary>
public sealed class PublicationSpec
{
    [Fact]
    public void Given_an_award_When_parts_of_it_are_withheld_Then_they_are_named_once_and_in_order()
    {
        var told = Awarded().And(Cast.Officer, new RestrictPublication([PublishedPart.Contact, PublishedPart.Recipient, PublishedPart.Contact], Note));
        told.Then(state => Assert.Equal([PublishedPart.Recipient, PublishedPart.Contact], state.Restriction!.Withheld));
        Assert.Equal(Note, told.State.Restriction!.Note);
    }

    [Fact]
    public void Given_something_withheld_When_all_may_be_published_Then_the_reason_for_that_is_kept()
    {
        var told = Awarded().And(Cast.ProgrammeLead, new RestrictPublication([PublishedPart.Award], Note)).And(Cast.Officer, new RestrictPublication([], Hash("again")));
        Assert.Empty(told.State.Restriction!.Withheld);
        Assert.Equal(Hash("again"), told.State.Restriction.Note);
    }

    [Fact]
    public void Given_what_is_published_already_When_the_same_is_asked_Then_nothing_happens()
    {
        Awarded().When(Cast.Officer, new RestrictPublication([], Note)).ThenRefused("SamePublication");
        Awarded().And(Cast.Officer, new RestrictPublication([PublishedPart.Location, PublishedPart.Contact], Note))
            .When(Cast.Officer, new RestrictPublication([PublishedPart.Contact, PublishedPart.Location], Note)).ThenRefused("SamePublication");
    }

    [Fact]
    public void Given_a_payment_When_it_is_released_Then_the_moment_is_remembered()
    {
        var told = FirstReleased();
        Assert.Equal(told.History.OfType<TrancheReleased>().Single().At, told.State.First.ReleasedAt);
        Assert.Equal(told.State.First.ReleasedAt, FirstPaid().State.First.ReleasedAt);
    }
}
