using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Tests.Running;

namespace GrantFlow.Process.Tests.Privacy;

/// <summary>Derby applied with a file, then withdrew: a forum year that is over, with papers of the lead's.</summary>
internal static class WithdrawnYear
{
    public static readonly PersonId Lead = Installation.Cast[Role.ForumLead];

    public static async Task ApplyAsync(this Installation one)
    {
        await one.RegisterDerbyAsync();
        await one.InviteAsync(new CommandId("invite"));
        await one.DrainAsync();
        await one.DoAsync(Installation.Forum(Role.ForumLead), new StartApplication());
        await one.Service<IDraftStore>().SaveAsync(Installation.Derby, "report-1", "voice", "{}"u8.ToArray(), null, one.Service<TimeProvider>().GetUtcNow());
        var file = await one.Service<IDocumentStore>().PutAsync("Our constitution, signed by the chair"u8.ToArray());
        var answers = Answers.None.With("constitution", new FilesAnswer([new FileRef(file, "constitution.txt", 37, "text/plain")]));
        var sent = await one.Service<Papers>().KeepAsync(new AnswerSet(one.Service<Papers>().Salt(), "application", file, answers));
        await one.DoAsync(Installation.Forum(Role.ForumLead), new SubmitApplication(sent, Money.Pounds(17_500), Money.Pounds(17_500)));
        await one.DrainAsync();
    }

    public static async Task WithdrawAsync(this Installation one)
    {
        await one.DoAsync(Installation.Forum(Role.ForumLead), new WithdrawApplication(await one.NoteAsync()));
        await one.DrainAsync();
    }

    public static async Task<ImmutableArray<ContentHash>> DocumentsAsync(this Installation one) =>
        [.. await one.Service<IDocumentStore>().ListAsync().ToListAsync()];
}
