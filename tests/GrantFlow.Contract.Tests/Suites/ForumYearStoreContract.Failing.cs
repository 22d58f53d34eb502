using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Suites;

public abstract partial class ForumYearStoreContract
{
    [Theory]
    [InlineData(FailurePoint.Midway)]
    [InlineData(FailurePoint.BeforeCommit)]
    public async Task Given_a_failing_medium_When_appended_Then_nothing_of_the_batch_stands_and_the_same_batch_passes_later(FailurePoint point)
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: Chain.Start.AddDays(3)));
        var batch = Chain.After(head, "submit", events: 3, wakesAt: Chain.Start, Chain.Effect("tell"), Chain.Effect("render"));
        subject.FailNextAppend(point);

        await Assert.ThrowsAsync<MediumFailedException>(() => Store.AppendAsync(batch));

        await AssertUntouchedAsync(head);
        Assert.Empty(await Store.ReadPendingEffectsAsync(Derby, Chain.Start));
        Assert.Null(await Store.FindOperationAsync(Derby, batch.Operation));
        Assert.Equal(Chain.Start.AddDays(3), await Store.NextDueAsync());
        await AppendAsync(batch);
        Assert.Equal(2, (await Store.ReadPendingEffectsAsync(Derby, Chain.Start)).Count);
    }

    [Fact]
    public async Task Given_nothing_and_a_failing_medium_When_appended_Then_there_is_still_nothing()
    {
        subject.FailNextAppend(FailurePoint.Midway);

        await Assert.ThrowsAsync<MediumFailedException>(() => Store.AppendAsync(Chain.First(Derby, "open", events: 2)));

        Assert.Null(await Store.LoadAsync(Derby));
        Assert.Empty(await Store.ListAsync().ToListAsync());
        Assert.Null(await Store.NextDueAsync());
    }

    [Fact]
    public async Task Given_the_answer_gets_lost_When_appended_Then_the_operation_is_read_back_and_stands_once()
    {
        var head = await AppendAsync(Chain.First(Derby, "open"));
        var batch = Chain.After(head, "submit", events: 2, wakesAt: null, Chain.Effect("tell"));
        subject.FailNextAppend(FailurePoint.AnswerLost);

        Assert.IsType<AppendResult.Appended>(await Store.AppendAsync(batch));

        Assert.Equal(3, (await HeadAsync()).Version);
        Assert.IsType<AppendResult.Repeated>(await Store.AppendAsync(batch));
        Assert.Equal(3, (await Store.ReadEventsAsync(Derby).ToListAsync()).Count);
        Assert.Single(await Store.ReadPendingEffectsAsync(Derby, Chain.Start));
    }

    [Fact]
    public async Task Given_a_conflict_and_a_lost_answer_When_appended_Then_it_is_never_taken_for_a_success()
    {
        var first = await AppendAsync(Chain.First(Derby, "open"));
        await AppendAsync(Chain.After(first, "submit"));
        subject.FailNextAppend(FailurePoint.AnswerLost);

        Assert.Equal(new AppendResult.Conflict(2), await Store.AppendAsync(Chain.After(first, "withdraw")));
    }

    [Fact]
    public async Task Given_an_effect_id_that_is_taken_When_appended_Then_the_whole_batch_is_refused()
    {
        var head = await AppendAsync(Chain.First(Derby, "open", events: 1, wakesAt: null, Chain.Effect("tell")));

        await Assert.ThrowsAnyAsync<Exception>(() => Store.AppendAsync(Chain.After(head, "submit", events: 1, wakesAt: null, Chain.Effect("render"), Chain.Effect("tell"))));

        await AssertUntouchedAsync(head);
        Assert.Equal(["tell"], (await Store.ReadPendingEffectsAsync(Derby, Chain.Start)).Select(effect => effect.Id));
    }

    [Fact]
    public async Task Given_a_batch_that_contradicts_itself_When_appended_Then_it_is_refused()
    {
        var sound = Chain.First(Derby, "open", events: 2, wakesAt: null, Chain.Effect("tell"));
        AppendBatch[] unsound =
        [
            sound with { Head = sound.Head with { Version = 3 } },
            sound with { Head = sound.Head with { Id = "2026-27.leeds" } },
            sound with { Events = [sound.Events[1], sound.Events[0]] },
            sound with { Effects = [Chain.Effect("tell"), Chain.Effect("tell")] },
            sound with { Events = [], Head = sound.Head with { Version = 0 } },
            Chain.First(Derby, "open", events: AppendBatch.MostRows + 1),
        ];

        foreach (var batch in unsound)
            await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync(batch));
        Assert.Null(await Store.LoadAsync(Derby));
    }

    [Fact]
    public async Task Given_a_cancelled_token_When_called_Then_it_is_obeyed_and_nothing_is_written()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(Chain.First(Derby, "open"), source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.LoadAsync(Derby, source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.FindDueAsync(Chain.Start, 10, source.Token));
        Assert.Null(await Store.LoadAsync(Derby));
        Assert.Null(await Store.FindOperationAsync(Derby, new CommandId("open")));
    }
}
