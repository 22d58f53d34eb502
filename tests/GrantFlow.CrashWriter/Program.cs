using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Local.Documents;
using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Ports;

// Writes in turn to a few forum years, and tells each write only once it was acknowledged:
// "event <id> <version>" or "document <hash>". Whoever started it kills it; if they die first, it ends of itself.
var folder = args[0];
using var database = SqliteDatabase.Open(folder);
var store = new SqliteForumYearStore(database);
var documents = new FolderDocumentStore(Path.Combine(folder, "documents"));

for (var turn = 0; turn < 5000; turn++)
{
    var id = $"2026-27.area-{turn % 3}";
    var head = await store.LoadAsync(id) ?? new Head(id, 0, new ContentHash(new string('0', 64)), default, null);
    var batch = Next(head);
    if (await store.AppendAsync(batch) is not AppendResult.Appended)
        return 1;
    Tell($"event {id} {batch.Head.Version}");
    var document = await documents.PutAsync(Encoding.UTF8.GetBytes($"{id} {batch.Head.Version} {new string('.', 5000)}"));
    Tell($"document {document}");
}

return 0;

static AppendBatch Next(Head head)
{
    var events = new List<RecordedEvent>();
    var hash = head.ChainHash;
    for (var sequence = head.Version + 1; sequence <= head.Version + 3; sequence++)
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"seq":{{sequence}}}""");
        hash = new ContentHash(Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes(hash.Value), .. bytes])));
        events.Add(new RecordedEvent(sequence, "noted", bytes, hash));
    }

    var next = new Head(head.Id, head.Version + 3, hash, new byte[2000], null);
    return new AppendBatch(head.Id, head.Version, new CommandId($"to-{next.Version}"), events, [], next);
}

static void Tell(string acknowledged)
{
    Console.Out.WriteLine(acknowledged);
    Console.Out.Flush();
}
