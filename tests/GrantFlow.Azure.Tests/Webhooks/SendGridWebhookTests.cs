using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Azure.Tests.Hosting;
using GrantFlow.Core;
using GrantFlow.Functions.SendGrid;
using GrantFlow.Functions.Webhooks;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Azure.Tests.Webhooks;

public sealed class SendGridWebhookTests : IAsyncLifetime
{
    private const string Id = "0123456789abcdef0123456789abcdef";
    private const string Door = "webhooks/sendgrid";

    private static readonly PersonId Lead = new("lead");

    private readonly Folder folder = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private TriggerHost host = null!;
    private HttpClient client = null!;

    private IMessageLog Log => host.Services.GetRequiredService<IMessageLog>();

    public async ValueTask InitializeAsync()
    {
        host = await TriggerHost.StartAsync(
            services => services
                .AddSingleton(_ => SqliteDatabase.Open(folder.Path)).AddStores().AddSingleton(TimeProvider.System)
                .AddSingleton<DeliveryDesk>().AddSingleton<SendGridDoor>()
                .Configure<SendGridSettings>(settings => settings.WebhookKey = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())),
            typeof(WebhooksTrigger));
        client = host.Client();
        await Log.ClaimAsync(new MessageEntry(Id, "2026-27.derby", "reminder", "1", Lead, MessageState.Queued, DateTimeOffset.UtcNow.AddHours(-1)));
        await Log.RecordAsync(Id, MessageState.Accepted, DateTimeOffset.UtcNow.AddHours(-1));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        key.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Post_Signed_RecordsWhatBecameOfTheMessage()
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Batch("delivered")));
        Assert.Equal(MessageState.Delivered, await StateAsync());
    }

    [Fact]
    public async Task Post_Forged_ChangesNothing()
    {
        var body = Batch("bounce");
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(body, signer: other));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(body, signed: Batch("delivered")));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(Door, new StringContent(body))).StatusCode);
        Assert.Equal(MessageState.Accepted, await StateAsync());
    }

    [Fact]
    public async Task Post_SignedLongAgoOrInTheFuture_ChangesNothing()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Batch("bounce"), at: DateTimeOffset.UtcNow.AddDays(-3)));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(Batch("bounce"), at: DateTimeOffset.UtcNow.AddHours(1)));
        Assert.Equal(MessageState.Accepted, await StateAsync());
    }

    [Fact]
    public async Task Post_FortySixTimes_EndsAsOnce()
    {
        for (var copy = 0; copy < 46; copy++)
            Assert.Equal(HttpStatusCode.NoContent, await PostAsync(Batch("bounce")));
        Assert.Equal(MessageState.Bounced, await StateAsync());
        Assert.Single(await host.Services.GetRequiredService<IAddressTroubles>().ListOpenAsync(null, 10));
    }

    [Fact]
    public async Task Post_OutOfOrder_KeepsTheSurestWord()
    {
        foreach (var kind in (string[])["bounce", "delivered", "deferred", "processed"])
            await PostAsync(Batch(kind));
        Assert.Equal(MessageState.Bounced, await StateAsync());
    }

    [Fact]
    public async Task Post_EventsOfOtherMail_IsTakenInAndPassedOver()
    {
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("""[{"event":"open","timestamp":1780000000},{"event":"delivered","message":"ffffffffffffffffffffffffffffffff","timestamp":1780000000}]"""));
        Assert.Equal(MessageState.Accepted, await StateAsync());
    }

    [Fact]
    public async Task Post_SignedNonsense_IsRefusedForGood() =>
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("not json"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TooLarge_IsRefusedUnread(bool saysItsLength)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };
        request.Headers.TransferEncodingChunked = !saysItsLength;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_IsNotThere() =>
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.GetAsync(Door)).StatusCode);

    private static string Batch(string kind) =>
        $$"""[{"event":"{{kind}}","message":"{{Id}}","timestamp":{{DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeSeconds()}},"sg_event_id":"{{Guid.NewGuid()}}","email":"lead@derby.example"}]""";

    private async Task<MessageState> StateAsync() => (await Log.FindAsync(Id))!.State;

    /// <param name="signed">What is signed, where that is not what is sent.</param>
    private async Task<HttpStatusCode> PostAsync(string body, DateTimeOffset? at = null, ECDsa? signer = null, string? signed = null)
    {
        var timestamp = (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = (signer ?? key).SignData(Encoding.UTF8.GetBytes(timestamp + (signed ?? body)), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new StringContent(body) };
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Timestamp", timestamp);
        request.Headers.Add("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
