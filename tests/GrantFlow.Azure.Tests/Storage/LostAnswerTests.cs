using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Core;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>The storage does a thing, its answer gets lost, and the client's own retry is then refused because the thing is done.</summary>
public sealed class LostAnswerTests(Azurite azurite)
{
    private const string Derby = "2026-27.derby";

    [Fact]
    public async Task Given_a_batch_whose_answer_was_lost_When_the_clients_retry_meets_it_Then_it_is_appended_and_stands_once()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);

        var said = await corner.ForumYears(corner.TablesWith(Faults.AnswerLost)).AppendAsync(Chain.After(head, "submit", events: 2, wakesAt: null, Chain.Effect("tell")));

        Assert.IsType<AppendResult.Appended>(said);
        Assert.Equal(3, (await corner.ForumYears().ReadEventsAsync(Derby).ToListAsync()).Count);
    }

    [Fact]
    public async Task Given_a_lost_answer_and_a_changed_tag_When_appended_Then_the_operation_is_read_back_before_a_conflict_is_declared()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);

        var said = await corner.ForumYears(corner.TablesWith(Faults.AnswerLost, Faults.TagChanged)).AppendAsync(Chain.After(head, "submit"));

        Assert.IsType<AppendResult.Appended>(said);
    }

    [Fact]
    public async Task Given_a_batch_without_events_and_a_lost_answer_When_appended_Then_it_stands()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);
        var later = Chain.Start.AddDays(2);

        var said = await corner.ForumYears(corner.TablesWith(Faults.None, Faults.AnswerLost, Faults.TagChanged)).AppendAsync(Chain.After(head, "reckon", events: 0, wakesAt: later));

        Assert.IsType<AppendResult.Appended>(said);
        Assert.Equal(later, (await corner.ForumYears().LoadAsync(Derby))!.NextWakeUp);
    }

    [Fact]
    public async Task Given_a_changed_tag_and_the_same_version_When_appended_Then_the_batch_passes_at_the_next_round()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);
        Fault settled = Faults.TagChangedAfter(() => corner.ForumYears().SettleEffectAsync(Derby, "invite", new EffectOutcome.Done()));

        var said = await corner.ForumYears(corner.TablesWith(settled)).AppendAsync(Chain.After(head, "submit"));

        Assert.IsType<AppendResult.Appended>(said);
        Assert.Null(await corner.ForumYears().NextDueAsync());
    }

    [Fact]
    public async Task Given_somebody_was_first_When_appended_Then_conflict()
    {
        var corner = await azurite.CornerAsync();
        var head = await OpenAsync(corner);
        Fault first = Faults.TagChangedAfter(() => corner.ForumYears().AppendAsync(Chain.After(head, "withdraw", events: 2, wakesAt: null, Chain.Effect("tell"))));

        var said = await corner.ForumYears(corner.TablesWith(first)).AppendAsync(Chain.After(head, "submit", events: 1, wakesAt: null, Chain.Effect("tell")));

        Assert.Equal(new AppendResult.Conflict(3), said);
    }

    [Fact]
    public async Task Given_a_failed_try_whose_answer_was_lost_When_settled_Then_it_counts_once()
    {
        var corner = await azurite.CornerAsync();
        await OpenAsync(corner);
        var later = Chain.Start.AddHours(1);

        await corner.ForumYears(corner.TablesWith(Faults.None, Faults.AnswerLost, Faults.TagChanged)).SettleEffectAsync(Derby, "invite", new EffectOutcome.Retry(later, "No answer."));

        var effect = Assert.Single(await corner.ForumYears().ReadPendingEffectsAsync(Derby, later));
        Assert.Equal(1, effect.Attempts);
    }

    [Fact]
    public async Task Given_a_claim_whose_answer_was_lost_When_the_clients_retry_meets_it_Then_the_claim_is_new_and_the_message_may_go()
    {
        var corner = await azurite.CornerAsync();
        var log = new TableMessageLog(corner.TablesWith(Faults.AnswerLost), TimeProvider.System);

        Assert.Null(await log.ClaimAsync(new MessageEntry("m1", Derby, "reminder", "report-7", new PersonId("lead"), MessageState.Queued, Chain.Start)));
    }

    [Fact]
    public async Task Given_a_draft_whose_answer_was_lost_When_the_clients_retry_meets_it_Then_it_is_saved_and_no_conflict()
    {
        var corner = await azurite.CornerAsync();
        var drafts = new TableDraftStore(corner.TablesWith(Faults.AnswerLost));

        Assert.IsType<DraftSaved.Saved>(await drafts.SaveAsync(new ForumYearId(Derby), "application", "contacts", Chain.Bytes("mine"), null, Chain.Start));
        var again = new TableDraftStore(corner.TablesWith(Faults.AnswerLost));
        Assert.Equal(new DraftSaved.Saved("2"), await again.SaveAsync(new ForumYearId(Derby), "application", "contacts", Chain.Bytes("mine too"), "1", Chain.Start));
    }

    [Fact]
    public async Task Given_a_trouble_that_was_ended_and_a_lost_answer_When_the_clients_retry_meets_it_Then_it_was_ended_once()
    {
        var corner = await azurite.CornerAsync();
        var lead = new PersonId("lead");
        await new TableAddressTroubles(corner.Tables).OpenAsync(new AddressTrouble(lead, "m1", Derby, AddressProblem.Bounced, Chain.Start), Chain.Start);
        var troubles = new TableAddressTroubles(corner.TablesWith(Faults.AnswerLost));

        Assert.True(await troubles.EndAsync(lead, new TroubleEnd(TroubleEnding.Corrected, lead, Chain.Start.AddHours(1))));

        Assert.Single(await troubles.ListEndedAsync(lead));
    }

    private static async Task<Head> OpenAsync(Corner corner)
    {
        await corner.ForumYears().AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("invite")));
        return (await corner.ForumYears().LoadAsync(Derby))!;
    }
}
