using GrantFlow.Contract.Tests.Suites;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

namespace GrantFlow.Contract.Tests.Local;

public sealed class SqliteForumYearStoreTests : ForumYearStoreContract
{
    protected override Task<ForumYearStoreSubject> CreateAsync() => Task.FromResult<ForumYearStoreSubject>(new SqliteForumYearStoreSubject(Durability.Full));
}

public sealed class ThrowAwayForumYearStoreTests : ForumYearStoreContract
{
    protected override Task<ForumYearStoreSubject> CreateAsync() => Task.FromResult<ForumYearStoreSubject>(new SqliteForumYearStoreSubject(Durability.None));
}

internal sealed class SqliteForumYearStoreSubject : ForumYearStoreSubject
{
    private readonly TemporaryFolder folder = new();
    private readonly Durability durability;
    private readonly OneFault fault = new();
    private SqliteDatabase database;

    public SqliteForumYearStoreSubject(Durability durability)
    {
        this.durability = durability;
        database = SqliteDatabase.Open(folder.Path, durability, fault);
    }

    public override IForumYearStore Store => new SqliteForumYearStore(database);

    public override Task ReopenAsync()
    {
        database.Dispose();
        database = SqliteDatabase.Open(folder.Path, durability, fault);
        return Task.CompletedTask;
    }

    public override void FailNextAppend(FailurePoint point) => fault.Next = point;

    public override ValueTask DisposeAsync()
    {
        database.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class OneFault : ICommitFaults
    {
        public FailurePoint? Next { get; set; }

        public void Reached(CommitPoint point)
        {
            var reached = point switch
            {
                CommitPoint.Midway => FailurePoint.Midway,
                CommitPoint.BeforeCommit => FailurePoint.BeforeCommit,
                _ => FailurePoint.AnswerLost,
            };
            if (reached != Next)
                return;
            Next = null;
            throw new MediumFailedException(reached);
        }
    }
}
