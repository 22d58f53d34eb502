using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Tests.Running;

public sealed class MessageTests
{
    /// <summary>A mail service that answers as it is told, and cannot be asked afterwards.</summary>
    private sealed class Moody(params SendResult[] answers) : IMailer
    {
        private int next;

        public List<string> Sent { get; } = [];

        public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
        {
            var answer = next < answers.Length ? answers[next] : SendResult.Accepted;
            next++;
            if (answer == SendResult.Accepted)
                Sent.Add(message.Id);
            return Task.FromResult(answer);
        }

        public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => Task.FromResult(SendEvidence.None);
    }

    [Fact]
    public async Task Given_the_service_refuses_When_time_passes_Then_the_message_goes_out_once()
    {
        var moody = new Moody(SendResult.Failed, SendResult.Failed);
        var (states, _) = await InviteAsync(moody, TimeSpan.FromMinutes(10));
        Assert.Single(moody.Sent);
        Assert.Equal([MessageState.Accepted], states);
    }

    [Fact]
    public async Task Given_nobody_can_tell_whether_it_was_sent_When_time_passes_Then_it_is_shown_as_unknown_and_never_sent_again()
    {
        var moody = new Moody(SendResult.Unknown);
        var (states, dead) = await InviteAsync(moody, TimeSpan.FromDays(3));
        Assert.Empty(moody.Sent);
        Assert.Equal([MessageState.Unknown], states);
        Assert.Empty(dead);
    }

    [Fact]
    public async Task Given_the_service_never_takes_it_When_all_tries_are_made_Then_the_effect_is_left_to_staff_with_its_reason()
    {
        var moody = new Moody([.. Enumerable.Repeat(SendResult.Failed, 100)]);
        var (states, dead) = await InviteAsync(moody, TimeSpan.FromDays(4));
        Assert.Equal([MessageState.Failed], states);
        var effect = Assert.Single(dead);
        Assert.Equal(RetryRules.MostTries, effect.Attempts);
        Assert.Contains("invitation", effect.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_person_whose_data_was_erased_When_a_message_is_due_Then_nothing_is_sent_and_nothing_fails()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.Service<IForums>().PutAsync([new Forum("derby", "Derby", "Derby Parent Carer Forum", "Derby City Council", "East Midlands", "E06000015", "DER")]);
        await one.InviteAsync(new CommandId("invite"));
        await one.DrainAsync();
        Assert.Empty(await one.MailAsync());
        Assert.Empty(await one.Service<IForumYearStore>().ReadPendingEffectsAsync(Installation.Derby.Value, DateTimeOffset.MaxValue));
    }

    /// <summary>Invites Derby’s forum with this mail service, then lets the time pass minute by due minute.</summary>
    private static async Task<(IReadOnlyList<MessageState> States, IReadOnlyList<DeadEffect> Dead)> InviteAsync(IMailer mailer, TimeSpan time)
    {
        using var remains = new Remains();
        using var one = new Installation(remains, mailer: mailer);
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DrainAsync();
        var store = one.Service<IForumYearStore>();
        var end = remains.Clock.Now + time;
        while (await store.NextDueAsync() is { } next && next <= end)
        {
            remains.Clock.Now = next;
            await one.DrainAsync();
        }

        var states = (await one.Service<IMessageLog>().ListAsync(Installation.Derby.Value)).Select(entry => entry.State).ToList();
        return (states, await store.ListDeadEffectsAsync(null, 10));
    }
}
