using System.Text;
using Azure.Core;
using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>Azurite's table service takes no notice of tags in a transaction, so that what passes here proves nothing about them:
/// races are decided here by the events' rows, which may be added once. <see cref="LostAnswerTests"/> and
/// <see cref="TransactionTests"/> look at tags and at refusals because of them.</summary>
public sealed class TableForumYearStoreTests(Azurite azurite) : ForumYearStoreContract
{
    protected override async Task<ForumYearStoreSubject> CreateAsync() => new TableSubject(await azurite.CornerAsync());

    private sealed class TableSubject : ForumYearStoreSubject
    {
        private readonly Corner corner;
        private readonly OneFault fault = new();
        private TableForumYearStore store;

        public TableSubject(Corner corner)
        {
            this.corner = corner;
            store = Open();
        }

        public override IForumYearStore Store => store;

        public override Task ReopenAsync()
        {
            store = Open();
            return Task.CompletedTask;
        }

        public override void FailNextAppend(FailurePoint point) => fault.Next = point;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        /// <summary>Without tries of the client's own, which would make good what a test wants to fail.</summary>
        private TableForumYearStore Open() => corner.ForumYears(corner.TablesBy(new FaultyTransport(Enumerable.Repeat<Fault>(fault.StrikeAsync, 10_000).ToArray()), tries: 0));
    }

    private sealed class OneFault
    {
        public FailurePoint? Next { get; set; }

        public async ValueTask StrikeAsync(HttpMessage message, Func<ValueTask> passOn)
        {
            if (Next is not { } point || !message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
            {
                await passOn();
                return;
            }

            Next = null;
            if (point == FailurePoint.Midway)
                await SpoilLastAsync(message);
            if (point != FailurePoint.BeforeCommit)
                await passOn();
            throw new MediumFailedException(point);
        }

        /// <summary>Gives the last row of the transaction the key of the first, so that the storage takes some rows and then refuses one.</summary>
        private static async Task SpoilLastAsync(HttpMessage message)
        {
            using var copy = new MemoryStream();
            await message.Request.Content!.WriteToAsync(copy, CancellationToken.None);
            var body = Encoding.UTF8.GetString(copy.ToArray());
            var last = body.LastIndexOf("\"RowKey\":\"", StringComparison.Ordinal) + "\"RowKey\":\"".Length;
            var end = body.IndexOf('"', last);
            message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes($"{body[..last]}head{body[end..]}"));
        }
    }
}
