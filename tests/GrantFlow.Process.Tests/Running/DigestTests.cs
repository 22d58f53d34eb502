using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Tests.Running;

/// <summary>One mail a working day to each member of staff, across forum years, true on its morning.</summary>
public sealed class DigestTests
{
    private static readonly ContentHash Paper = new(new string('a', 64));

    /// <summary>Monday; all applications came in on Monday 9 March at ten, so their decisions are due on Wednesday 8 April.</summary>
    private static readonly DateTimeOffset Reminded = London.Moment(new(2026, 3, 30), new(8, 30));

    private static readonly ImmutableArray<string> Areas = ["derby", "leicester", "nottingham", "rutland"];

    private static ForumYearId IdOf(string area) => new($"2026-27.{area}");

    [Fact]
    public async Task Given_many_forums_wait_for_the_same_people_When_the_morning_comes_Then_each_gets_one_mail_that_names_them_all()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await SubmitAllAsync(one, remains);
        await one.LiveUntilAsync(remains.Clock, Reminded);
        var mail = (await one.MailAsync()).Where(message => message.At == Reminded).ToList();
        Assert.Equal(["adviser: weekly-digest", "staff-grantsofficer: staff-daily"], Told(mail));
        foreach (var message in mail)
            Assert.All(Areas, area => Assert.Contains($"{area} Parent Carer Forum: please decide on the application, by 5pm on Wednesday 8 April 2026", message.Text, StringComparison.Ordinal));
        Assert.Contains("https://grantflow.example/staff/forum-years/2026-27.rutland", mail[0].Text, StringComparison.Ordinal);
        var parts = await one.Service<IMessageLog>().ListAsync(IdOf("derby").Value);
        Assert.Equal(2, parts.Count(entry => entry.State == MessageState.Carried && mail.Any(message => message.Id == entry.Carrier)));
        await one.DrainAsync();
        Assert.Equal(2, (await one.MailAsync()).Count(message => message.At >= Reminded));
    }

    [Fact]
    public async Task Given_a_crash_between_any_two_lines_When_the_process_starts_again_Then_each_person_has_one_mail_and_nothing_is_left()
    {
        for (var crash = 0; ; crash++)
        {
            using var remains = new Remains();
            using (var before = new Installation(remains))
            {
                await SubmitAllAsync(before, remains);
                await before.LiveUntilAsync(remains.Clock, Reminded.AddMinutes(-1));
            }

            remains.Clock.Now = Reminded;
            var whole = await DrainAsync(remains, new CrashPoint(crash));
            await DrainAsync(remains, new CrashPoint());
            using var after = new Installation(remains);
            var mail = (await after.MailAsync()).Where(message => message.At >= Reminded).ToList();
            Assert.Equal(["adviser: weekly-digest", "staff-grantsofficer: staff-daily"], Told(mail));
            Assert.Equal(["Carried", "Carried"], (await after.Service<IMessageLog>().ListAsync(IdOf("derby").Value)).Where(IsStaffTask).Select(entry => $"{entry.State}"));
            Assert.Empty((await after.Service<IBaskets>().FindAsync(Installation.Staff(Role.GrantsOfficer).Person)).Items);
            if (whole)
                break;
        }
    }

    [Fact]
    public async Task Given_what_was_to_be_told_is_done_overnight_When_the_morning_comes_Then_it_is_left_out()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await SubmitAllAsync(one, remains);
        remains.Clock.Now = Reminded.AddMinutes(-30);
        foreach (var area in Areas.Skip(1))
            await one.Service<Advancer>().AdvanceAsync(IdOf(area).Value);
        await one.Service<Advancer>().AdvanceAsync(IdOf("derby").Value);
        foreach (var area in Areas.Skip(1))
            await DoAsync(one, area, Installation.Staff(Role.Approver), new ApproveApplication());
        await one.LiveUntilAsync(remains.Clock, Reminded);
        var message = Assert.Single(await one.MailAsync(), mail => mail.At == Reminded && mail.ToAddress.StartsWith("staff-grants", StringComparison.Ordinal));
        Assert.Equal("staff-task", message.Template);
        Assert.Contains("derby", message.Subject, StringComparison.Ordinal);
        Assert.Equal(["Skipped", "Skipped"], (await one.Service<IMessageLog>().ListAsync(IdOf("rutland").Value)).Where(IsStaffTask).Select(entry => $"{entry.State}"));
    }

    [Fact]
    public async Task Given_a_deadline_moved_and_a_pause_overnight_When_mornings_come_Then_the_old_plan_is_not_told_and_what_was_paused_comes_after()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await SubmitAllAsync(one, remains);
        await one.LiveUntilAsync(remains.Clock, Reminded.AddMinutes(-30));
        var note = await one.NoteAsync();
        var owed = (await one.Years.LoadAsync(IdOf("derby"))).Find(ObligationKind.Decision)!.Id;
        await DoAsync(one, "derby", Installation.Staff(Role.Adviser), new ExtendObligation(owed, London.Moment(new(2026, 4, 30), new(17, 0)), note));
        await DoAsync(one, "leicester", Installation.Staff(Role.Adviser), new PauseReminders(London.Moment(new(2026, 4, 2), new(0, 0)), note));
        await one.LiveUntilAsync(remains.Clock, Reminded);
        var first = (await one.MailAsync()).First(mail => mail.ToAddress.StartsWith("staff-grants", StringComparison.Ordinal)).Text;
        Assert.Equal([false, false, true, true], Areas.Select(area => first.Contains(area, StringComparison.Ordinal)));
        await one.LiveUntilAsync(remains.Clock, London.Moment(new(2026, 4, 2), new(9, 0)));
        var second = (await one.MailAsync()).First(mail => mail.ToAddress.StartsWith("staff-grants", StringComparison.Ordinal));
        Assert.Contains("leicester", second.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_approver_who_reviewed_When_a_release_is_to_be_reminded_Then_only_those_who_may_release_are_told()
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        await one.LiveToAwardAsync();
        var before = (await one.MailAsync()).Count;
        await one.LiveUntilAsync(remains.Clock, London.Moment(new(2026, 4, 13), new(9, 0)));
        var told = (await one.SinceAsync(before)).Where(line => line.StartsWith("staff-approver", StringComparison.Ordinal));
        Assert.Equal(["staff-approver-two: staff-overdue", "staff-approver-two: staff-task"], told);
    }

    [Fact]
    public async Task Given_the_mail_service_is_down_for_two_days_When_it_works_again_Then_one_mail_goes_with_all_of_it()
    {
        var moody = new Answering { Answer = SendResult.Failed };
        using var remains = new Remains();
        using var one = new Installation(remains, mailer: moody);
        await SubmitAllAsync(one, remains);
        await one.LiveUntilAsync(remains.Clock, Reminded.AddDays(2).AddHours(-1));
        Assert.DoesNotContain(moody.Sent, message => message.At >= Reminded);
        moody.Answer = SendResult.Accepted;
        await one.LiveUntilAsync(remains.Clock, Reminded.AddDays(2));
        Assert.Single(moody.Sent, message => message.At >= Reminded && message.ToAddress.StartsWith("staff-grants", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_nobody_can_tell_whether_it_went_When_a_person_says_so_Then_its_parts_are_told_again_with_the_next_mail_and_never_before()
    {
        var moody = new Answering { Answer = SendResult.Unknown };
        using var remains = new Remains();
        using var one = new Installation(remains, mailer: moody);
        await SubmitAllAsync(one, remains);
        await one.LiveUntilAsync(remains.Clock, Reminded.AddHours(1));
        moody.Answer = SendResult.Accepted;
        await one.LiveUntilAsync(remains.Clock, Reminded.AddDays(1).AddHours(1));
        Assert.DoesNotContain(moody.Sent, message => message.ToAddress.StartsWith("staff-grants", StringComparison.Ordinal));
        var unknown = (await one.Service<IMessageLog>().ListAsync(DigestRound.Record)).Single(entry => entry.Template == "staff-daily");
        Assert.Equal(MessageState.Unknown, unknown.State);
        Assert.Null(await one.Service<UnknownSends>().SettleAsync(unknown.Id, Verdict.SendAgain, Installation.Staff(Role.GrantsOfficer), new CommandId("press")));
        await one.LiveUntilAsync(remains.Clock, Reminded.AddDays(3));
        Assert.Single(moody.Sent, message => message.Template == "staff-daily" && message.ToAddress.StartsWith("staff-grants", StringComparison.Ordinal));
        Assert.Equal(MessageState.Skipped, (await one.Service<IMessageLog>().FindAsync(unknown.Id))!.State);
    }

    [Theory]
    // A winter and a summer morning, both changes of the clocks, Easter, Christmas, and an hour of the same day before and after.
    [InlineData("2026-01-14T08:00Z", "2026-01-14T08:30Z", "2026-01-19T08:30Z")]
    [InlineData("2026-03-27T12:00Z", "2026-03-30T07:30Z", "2026-03-30T07:30Z")]
    [InlineData("2026-10-23T12:00Z", "2026-10-26T08:30Z", "2026-10-26T08:30Z")]
    [InlineData("2026-04-02T09:00Z", "2026-04-07T07:30Z", "2026-04-07T07:30Z")]
    [InlineData("2026-12-24T09:00Z", "2026-12-29T08:30Z", "2026-12-29T08:30Z")]
    [InlineData("2026-06-01T07:29Z", "2026-06-01T07:30Z", "2026-06-01T07:30Z")]
    [InlineData("2026-06-01T07:30Z", "2026-06-02T07:30Z", "2026-06-08T07:30Z")]
    public void Given_a_moment_When_the_next_mail_is_asked_for_Then_it_is_half_past_eight_in_London_on_a_working_day(string now, string day, string week)
    {
        using var remains = new Remains();
        using var one = new Installation(remains);
        var hours = one.Service<DigestHours>();
        Assert.Equal((DateTimeOffset.Parse(day, null), DateTimeOffset.Parse(week, null)), (hours.Next(DateTimeOffset.Parse(now, null)), hours.NextWeek(DateTimeOffset.Parse(now, null))));
    }

    private static bool IsStaffTask(MessageEntry entry) => entry.Template.StartsWith("staff-", StringComparison.Ordinal);

    private static IEnumerable<string> Told(IEnumerable<OutgoingMessage> mail) =>
        mail.Select(message => $"{message.ToAddress.Split('@')[0]}: {message.Template}").Order(StringComparer.Ordinal);

    private static async Task<bool> DrainAsync(Remains remains, CrashPoint point)
    {
        try
        {
            using var one = new Installation(remains, point);
            await one.DrainAsync();
            return true;
        }
        catch (CrashException)
        {
            return false;
        }
    }

    /// <summary>Four forums of one adviser send their applications on Monday 9 March at ten.</summary>
    private static async Task SubmitAllAsync(Installation one, Remains remains)
    {
        await one.RegisterDerbyAsync();
        await one.Service<IForums>().PutAsync([.. Areas.Select(area => new Forum(area, area, $"{area} Parent Carer Forum", $"{area} Council", "East Midlands", "E06000015", "XXX"))]);
        remains.Clock.Now = London.Moment(new(2026, 3, 9), new(10, 0));
        foreach (var area in Areas)
        {
            await DoAsync(one, area, Actor.System, new InviteForum(IdOf(area), area, Installation.Cast, PriorYear.None));
            await DoAsync(one, area, Installation.Forum(Role.ForumLead), new StartApplication());
            await DoAsync(one, area, Installation.Forum(Role.ForumLead), new SubmitApplication(Paper, Money.Pounds(17_500), Money.Pounds(17_500)));
        }
    }

    private static async Task DoAsync(Installation one, string area, Actor actor, Command command) =>
        Assert.Null((await one.Years.DoAsync(IdOf(area), actor, command)).Why);

    /// <summary>A mail service that answers as it is told, and cannot be asked afterwards.</summary>
    private sealed class Answering : IMailer
    {
        public SendResult Answer { get; set; }

        public List<OutgoingMessage> Sent { get; } = [];

        public Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancel = default)
        {
            if (Answer == SendResult.Accepted)
                Sent.Add(message);
            return Task.FromResult(Answer);
        }

        public Task<SendEvidence> FindEvidenceAsync(string messageId, CancellationToken cancel = default) => Task.FromResult(SendEvidence.None);
    }
}
