using GrantFlow.Core;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Tests.Running;

namespace GrantFlow.Process.Tests.Delivery;

/// <summary>Derby’s forum is invited, and its lead’s invitation meets something.</summary>
public sealed class DeliveryDeskTests : IDisposable
{
    private static readonly PersonId Lead = Installation.Cast[Role.ForumLead];
    private static readonly Actor Officer = Installation.Staff(Role.GrantsOfficer);

    private readonly Remains remains = new();
    private readonly Listener mailer = new();
    private readonly Installation one;

    public DeliveryDeskTests() => one = new Installation(remains, mailer: mailer);

    public void Dispose()
    {
        one.Dispose();
        remains.Dispose();
    }

    [Fact]
    public async Task Given_reports_repeated_fifty_times_out_of_order_under_other_names_When_taken_in_Then_the_end_is_the_same()
    {
        var invitation = await InviteAsync();
        var random = new Random(7);
        var reports = new[] { MessageState.Accepted, MessageState.Deferred, MessageState.Delivered, MessageState.Bounced }
            .SelectMany((state, i) => Enumerable.Range(0, 50).Select(copy => new DeliveryReport(invitation.Id, state, remains.Clock.Now.AddMinutes(i), $"{state}-{copy}"))).ToArray();
        random.Shuffle(reports);

        await Desk.ReportAsync(reports);

        var end = await FindAsync(invitation.Id);
        Assert.Equal((MessageState.Bounced, remains.Clock.Now.AddMinutes(3)), (end.State, end.At));
        Assert.Equal(new AddressTrouble(Lead, invitation.Id, Installation.Derby.Value, AddressProblem.Bounced, remains.Clock.Now.AddMinutes(3)), await Troubles.FindOpenAsync(Lead));
    }

    [Fact]
    public async Task Given_a_message_that_nobody_knows_When_reported_Then_nothing_happens()
    {
        await Desk.ReportAsync([new DeliveryReport(new string('0', 32), MessageState.Bounced, remains.Clock.Now, "")]);
        Assert.Equal(0, await Troubles.CountOpenAsync());
    }

    [Fact]
    public async Task Given_a_bounce_When_reminders_are_due_Then_none_goes_to_that_address_until_it_is_tried_again()
    {
        await BounceAsync(await InviteAsync());
        await PassAsync(TimeSpan.FromDays(75));
        var skipped = (await EntriesAsync()).Where(entry => entry.To == Lead && entry.State == MessageState.Skipped).ToList();
        Assert.NotEmpty(skipped);
        Assert.Single(mailer.Sent, message => message.ToAddress == "forumlead@derby.example");

        Assert.Null(await Addresses.TryAgainAsync(Lead, Officer));
        await PassAsync(TimeSpan.FromDays(40));

        Assert.True(mailer.Sent.Count(message => message.ToAddress == "forumlead@derby.example") > 1);
        Assert.DoesNotContain(mailer.Sent, message => skipped.Any(entry => entry.Id == message.Id));
    }

    [Fact]
    public async Task Given_a_letter_that_waits_When_the_address_is_corrected_Then_it_goes_there_once()
    {
        await BounceAsync(await InviteAsync());
        await one.Years.DoAsync(Installation.Derby, Installation.Staff(Role.GrantsOfficer), new Core.ForumYears.RequestLink(Role.ForumLead, null), new CommandId("link"));
        await one.DrainAsync();
        var held = Assert.Single(await EntriesAsync(), entry => entry.State == MessageState.Held);

        remains.Clock.Now += TimeSpan.FromHours(1);
        Assert.Null(await Addresses.CorrectAsync(Lead, "right@derby.example", Officer));
        Assert.Equal("NoTrouble", (await Addresses.CorrectAsync(Lead, "other@derby.example", Officer))?.Name);
        await one.DrainAsync();

        Assert.Equal("right@derby.example", Assert.Single(mailer.Sent, message => message.Id == held.Id).ToAddress);
        var ended = Assert.Single(await Troubles.ListEndedAsync(Lead));
        Assert.Equal((TroubleEnding.Corrected, Officer.Person), (ended.End.How, ended.End.By));
    }

    [Fact]
    public async Task Given_a_trouble_that_ended_When_its_bounce_is_reported_again_Then_it_stays_ended_and_a_new_bounce_opens_it()
    {
        var invitation = await InviteAsync();
        await BounceAsync(invitation);
        remains.Clock.Now += TimeSpan.FromHours(1);
        await Addresses.TryAgainAsync(Lead, Officer);
        await BounceAsync(invitation);
        Assert.Null(await Troubles.FindOpenAsync(Lead));

        remains.Clock.Now += TimeSpan.FromHours(1);
        await one.Years.DoAsync(Installation.Derby, Officer, new Core.ForumYears.RequestLink(Role.ForumLead, null), new CommandId("link"));
        await one.DrainAsync();
        await BounceAsync((await EntriesAsync()).Last(entry => entry.To == Lead));

        Assert.NotNull(await Troubles.FindOpenAsync(Lead));
    }

    [Theory]
    [InlineData("", "BadAddress")]
    [InlineData("FORUMLEAD@derby.example", "SameAddress")]
    [InlineData("forumsecond@derby.example", "AddressTaken")]
    public async Task Given_an_address_that_will_not_do_When_corrected_Then_refused(string email, string refusal)
    {
        await BounceAsync(await InviteAsync());
        Assert.Equal(refusal, (await Addresses.CorrectAsync(Lead, email, Officer))?.Name);
        Assert.Equal("NotEntitled", (await Addresses.CorrectAsync(Lead, "right@derby.example", Installation.Staff(Role.Auditor)))?.Name);
        Assert.NotNull(await Troubles.FindOpenAsync(Lead));
    }

    [Fact]
    public async Task Given_somebody_who_signs_or_is_named_to_sign_When_their_address_is_corrected_Then_refused()
    {
        await InviteAsync();
        await one.Years.DoAsync(Installation.Derby, Installation.Staff(Role.GrantsOfficer), new Core.ForumYears.RequestLink(Role.ForumSignatory, null), new CommandId("link"));
        await one.DrainAsync();
        await BounceAsync((await EntriesAsync()).Last(entry => entry.To == Installation.Cast[Role.ForumSignatory]));
        await BounceAsync((await EntriesAsync()).Last(entry => entry.To == Lead));
        Assert.Equal("SignatoryAddress", (await Addresses.CorrectAsync(Installation.Cast[Role.ForumSignatory], "mine@derby.example", Officer))?.Name);
        Assert.Equal("AddressTaken", (await Addresses.CorrectAsync(Lead, "forumsecond@derby.example", Officer))?.Name);

        await one.Years.DoAsync(Installation.Derby, Installation.Staff(Role.Adviser), new Core.ForumYears.ChangePerson(Role.AuthoritySignatory, Lead, new ContentHash(new string('0', 64))), new CommandId("name"));

        Assert.Equal("SignatoryAddress", (await Addresses.CorrectAsync(Lead, "mine@derby.example", Officer))?.Name);
        Assert.Equal("forumlead@derby.example", (await one.Service<IPeople>().FindAsync(Lead))!.Email);
    }

    [Fact]
    public async Task Given_an_unknown_message_When_a_person_has_it_sent_again_Then_it_goes_once_however_often_they_press()
    {
        mailer.Answer = SendResult.Unknown;
        var invitation = await InviteAsync();
        mailer.Answer = SendResult.Accepted;
        await PassAsync(TimeSpan.FromDays(2));
        Assert.Single(mailer.Sent, message => message.Id == invitation.Id);
        Assert.Equal("NotEntitled", (await SettleAsync(invitation, Verdict.SendAgain, Installation.Staff(Role.Auditor)))?.Name);

        Assert.Null(await SettleAsync(invitation, Verdict.SendAgain, Officer));
        await one.DrainAsync();
        Assert.Null(await SettleAsync(invitation, Verdict.SendAgain, Officer));
        await one.DrainAsync();

        Assert.Equal(2, mailer.Sent.Count(message => message.Id == invitation.Id));
        var end = await FindAsync(invitation.Id);
        Assert.Equal((MessageState.Accepted, Verdict.SendAgain, Officer.Person), (end.State, end.Settlement!.Verdict, end.Settlement.By));
    }

    [Fact]
    public async Task Given_an_unknown_message_of_which_word_came_in_When_settled_Then_refused_and_nothing_is_sent()
    {
        mailer.Answer = SendResult.Unknown;
        var invitation = await InviteAsync();
        await Desk.ReportAsync([new DeliveryReport(invitation.Id, MessageState.Delivered, remains.Clock.Now, "")]);

        Assert.Equal("NotUnknown", (await SettleAsync(invitation, Verdict.SendAgain, Officer))?.Name);
        await one.DrainAsync();

        Assert.Single(mailer.Sent, message => message.Id == invitation.Id);
    }

    private DeliveryDesk Desk => one.Service<DeliveryDesk>();

    private AddressDesk Addresses => one.Service<AddressDesk>();

    private IAddressTroubles Troubles => one.Service<IAddressTroubles>();

    private Task<Core.ForumYears.Refusal?> SettleAsync(MessageEntry entry, Verdict verdict, Actor actor) =>
        one.Service<UnknownSends>().SettleAsync(entry.Id, verdict, actor, new CommandId("press"));

    private Task<IReadOnlyList<MessageEntry>> EntriesAsync() => one.Service<IMessageLog>().ListAsync(Installation.Derby.Value);

    private async Task<MessageEntry> FindAsync(string id) => (await one.Service<IMessageLog>().FindAsync(id))!;

    private Task BounceAsync(MessageEntry entry) => Desk.ReportAsync([new DeliveryReport(entry.Id, MessageState.Bounced, remains.Clock.Now, "")]);

    private async Task<MessageEntry> InviteAsync()
    {
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DrainAsync();
        return Assert.Single(await EntriesAsync());
    }

    private async Task PassAsync(TimeSpan time)
    {
        var end = remains.Clock.Now + time;
        while (await one.Service<IForumYearStore>().NextDueAsync() is { } next && next <= end)
        {
            remains.Clock.Now = next;
            await one.DrainAsync();
        }

        remains.Clock.Now = end;
    }

    /// <summary>A mail service that keeps what it gets, answers as it is told, and cannot be asked afterwards.</summary>
    private sealed class Listener : IMailer
    {
        public SendResult Answer { get; set; } = SendResult.Accepted;

        public List<OutgoingMessage> Sent { get; } = [];

        public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
        {
            Sent.Add(message);
            return Task.FromResult(Answer);
        }

        public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => Task.FromResult(SendEvidence.None);
    }
}
