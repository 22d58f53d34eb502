using System.Net.Sockets;
using System.Text.Json;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static GrantFlow.Azure.Tests.Mail.SendGridStandIn;

namespace GrantFlow.Azure.Tests.Mail;

public sealed class SendGridMailerTests
{
    private static readonly OutgoingMessage Message = new(
        "0123456789abcdef0123456789abcdef", "2026-27.derby", "reminder", "Forum lead, Derby", "lead@derby.example", "Your report is due", "Plain words", "<p>Words</p>",
        DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Given_202_When_sent_Then_it_is_accepted_and_nothing_is_tracked()
    {
        await using var sendGrid = await StartAsync(Says(202));
        Assert.Equal(SendResult.Accepted, await SendAsync(sendGrid));
        var sent = Assert.Single(sendGrid.Received);
        foreach (var tracking in (string[])["click_tracking", "open_tracking", "subscription_tracking", "ganalytics"])
            Assert.False(sent.GetProperty("tracking_settings").GetProperty(tracking).GetProperty("enable").GetBoolean(), tracking);
        Assert.False(sent.GetProperty("tracking_settings").GetProperty("click_tracking").GetProperty("enable_text").GetBoolean());
        Assert.Equal("grants@contact.example", sent.GetProperty("from").GetProperty("email").GetString());
        Assert.Equal($"Bearer {MailServices.ApiKey}", Assert.Single(sendGrid.Keys));
    }

    [Fact]
    public async Task Given_a_message_When_sent_Then_the_only_argument_is_its_opaque_id()
    {
        await using var sendGrid = await StartAsync(Says(202));
        await SendAsync(sendGrid);
        var person = Assert.Single(Assert.Single(sendGrid.Received).GetProperty("personalizations").EnumerateArray());
        Assert.Equal("lead@derby.example", Assert.Single(person.GetProperty("to").EnumerateArray()).GetProperty("email").GetString());
        var arguments = Arguments(Assert.Single(sendGrid.Received)).Concat(Arguments(person)).ToList();
        Assert.Equal(("message", Message.Id), Assert.Single(arguments));
        Assert.False(Assert.Single(sendGrid.Received).TryGetProperty("categories", out _));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(413)]
    public async Task Given_a_refusal_When_sent_Then_it_surely_failed_and_is_not_sent_again(int status)
    {
        await using var sendGrid = await StartAsync(Says(status, """{"errors":[{"message":"no","field":"from"}]}"""));
        Assert.Equal(SendResult.Failed, await SendAsync(sendGrid));
        Assert.Single(sendGrid.Received);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Given_a_fault_that_passes_When_sent_Then_it_is_sent_again_and_accepted(int status)
    {
        await using var sendGrid = await StartAsync(Says(status), Says(status), Says(202));
        Assert.Equal(SendResult.Accepted, await SendAsync(sendGrid));
        Assert.Equal(3, sendGrid.Received.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Given_a_fault_that_stays_When_sent_Then_it_surely_failed_after_four_tries(int status)
    {
        await using var sendGrid = await StartAsync(Says(status), Says(status), Says(status), Says(status));
        Assert.Equal(SendResult.Failed, await SendAsync(sendGrid));
        Assert.Equal(4, sendGrid.Received.Count);
    }

    [Fact]
    public async Task Given_a_time_to_wait_When_refused_for_now_Then_that_long_is_waited()
    {
        await using var sendGrid = await StartAsync(Says(429, retryAfter: "7"), Says(202));
        await using var services = sendGrid.Services();
        Assert.Equal(SendResult.Accepted, await services.GetRequiredService<IMailer>().SendAsync(Message));
        Assert.Contains(TimeSpan.FromSeconds(7), ((ImpatientClock)services.GetRequiredService<TimeProvider>()).Waits);
    }

    [Fact]
    public async Task Given_a_long_time_to_wait_When_refused_for_now_Then_the_effect_tries_again_later()
    {
        await using var sendGrid = await StartAsync(Says(429, retryAfter: "3600"), Says(202));
        Assert.Equal(SendResult.Failed, await SendAsync(sendGrid));
        Assert.Single(sendGrid.Received);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Given_a_gateways_answer_When_sent_Then_nobody_can_tell_and_it_is_not_sent_again(int status)
    {
        await using var sendGrid = await StartAsync(Says(status), Says(202));
        Assert.Equal(SendResult.Unknown, await SendAsync(sendGrid));
        Assert.Single(sendGrid.Received);
    }

    [Fact]
    public async Task Given_no_answer_When_time_is_up_Then_nobody_can_tell_and_it_is_not_sent_again()
    {
        await using var sendGrid = await StartAsync(Silence, Says(202));
        Assert.Equal(SendResult.Unknown, await SendAsync(sendGrid, TimeSpan.FromSeconds(1)));
        Assert.Single(sendGrid.Received);
    }

    [Fact]
    public async Task Given_a_reset_When_sending_had_begun_Then_nobody_can_tell_and_it_is_not_sent_again()
    {
        await using var sendGrid = await StartAsync(Reset, Says(202));
        Assert.Equal(SendResult.Unknown, await SendAsync(sendGrid));
        Assert.Single(sendGrid.Received);
    }

    [Fact]
    public async Task Given_nobody_listens_When_sent_Then_it_surely_failed()
    {
        using var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var services = MailServices.Build($"http://127.0.0.1:{port}", null);
        Assert.Equal(SendResult.Failed, await services.GetRequiredService<IMailer>().SendAsync(Message));
    }

    [Fact]
    public async Task Given_the_host_stops_When_sending_Then_it_is_left_claimed()
    {
        using var stop = new CancellationTokenSource();
        await using var sendGrid = await StartAsync(context => stop.CancelAsync().ContinueWith(_ => Silence(context), TaskScheduler.Default).Unwrap());
        await using var services = sendGrid.Services();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<IMailer>().SendAsync(Message, stop.Token));
    }

    [Fact]
    public async Task Given_an_interrupted_message_When_asked_Then_there_is_no_evidence()
    {
        await using var services = MailServices.Build("http://127.0.0.1:1", null);
        Assert.Equal(SendEvidence.None, await services.GetRequiredService<IMailer>().FindEvidenceAsync(Message.Id));
    }

    private static async Task<SendResult> SendAsync(SendGridStandIn sendGrid, TimeSpan? timeout = null)
    {
        await using var services = sendGrid.Services(timeout);
        return await services.GetRequiredService<IMailer>().SendAsync(Message);
    }

    private static IEnumerable<(string, string?)> Arguments(JsonElement part) =>
        part.TryGetProperty("custom_args", out var arguments) ? arguments.EnumerateObject().Select(argument => (argument.Name, argument.Value.GetString())) : [];
}
