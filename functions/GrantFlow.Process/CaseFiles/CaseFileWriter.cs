using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;

namespace GrantFlow.Process.CaseFiles;

/// <summary>Writes everything that is kept of one forum year as one ZIP file, which proves itself wherever it is taken.</summary>
public sealed class CaseFileWriter(IForumYearStore store, IDocumentStore documents, IErasures erasures, Papers papers, CaseTexts texts, TimeProvider clock)
{
    private const string ReadMe = """
        This is the whole record of one grant to one forum. It holds personal data and bank details: show it to nobody who need not see it.

        readable/        answers, events, people and messages, for people to read
        documents/       every paper that the record names, each named by its SHA-256; manifest.json tells which is which
        record/          the events as they were written, and the chain of their hashes
        manifest.json    what is in here
        checksums.txt    SHA-256 of every other file: sha256sum -c checksums.txt

        Any installation of GrantFlow checks it on its own: verify --case-file FILE.zip
        It finds every byte that was changed after this file was made. Whoever made the file could still have left out its newest
        events: hold the chain's last hash, in manifest.json, against the one that was anchored for that day.
        """;

    /// <exception cref="DamagedDocumentException">A document no longer holds what was stored: a case file must not hide that.</exception>
    public async Task WriteAsync(ForumYearId id, Stream target, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        await using var sealing = new SealingStream(target);
        await using (var zip = await ZipArchive.CreateAsync(sealing, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancel))
        {
            zip.Comment = new string('0', SealingStream.SealLength);
            var archive = new CaseArchive(zip, now);
            await archive.AddAsync(CaseFileNames.ReadMe, ReadMe.ReplaceLineEndings("\r\n"), cancel);
            await foreach (var (name, text) in texts.WriteAsync(id, cancel))
                await archive.AddAsync($"readable/{name}", text, cancel);
            var head = await AddRecordAsync(id, archive, cancel);
            var (held, erased) = await AddDocumentsAsync(id, archive, cancel);
            await archive.AddAsync(CaseFileNames.Manifest, CanonicalJson.Serialize(new CaseManifest(CaseFileNames.Format, id, now, head.Sequence, head.Hash, held, erased)), cancel);
            await archive.AddChecksumsAsync(cancel);
        }

        await sealing.SealAsync(cancel);
    }

    private async Task<RecordedEvent> AddRecordAsync(ForumYearId id, CaseArchive archive, CancellationToken cancel)
    {
        var (events, chain) = (new MemoryStream(), new StringBuilder());
        RecordedEvent? last = null;
        await foreach (var recorded in store.ReadEventsAsync(id.Value, cancel: cancel))
        {
            await events.WriteAsync(recorded.Bytes, cancel);
            events.WriteByte((byte)'\n');
            chain.Append(recorded.Hash).Append('\n');
            last = recorded;
        }

        await archive.AddAsync(CaseFileNames.Events, events.ToArray(), cancel);
        await archive.AddAsync(CaseFileNames.Chain, chain.ToString(), cancel);
        return last ?? throw new InvalidOperationException($"Nothing was recorded under {id}.");
    }

    private async Task<(ImmutableArray<CaseDocument> Held, ImmutableArray<ContentHash> Erased)> AddDocumentsAsync(ForumYearId id, CaseArchive archive, CancellationToken cancel)
    {
        var held = ImmutableArray.CreateBuilder<CaseDocument>();
        var erased = ImmutableArray.CreateBuilder<ContentHash>();
        var seen = new HashSet<ContentHash>();
        foreach (var (written, hash) in (await store.ReadAllAsync(id, cancel)).FirstNamings())
        {
            await AddAsync(new CaseDocument(hash, written.Event.GetType().Name, written.Sequence, "application/octet-stream"));
            foreach (var file in await papers.FilesOfAsync(written.Event, hash, cancel))
                await AddAsync(new CaseDocument(file.Hash, file.Name, written.Sequence, file.ContentType));
        }

        return (held.ToImmutable(), erased.ToImmutable());

        async Task AddAsync(CaseDocument document)
        {
            if (!seen.Add(document.Hash))
                return;
            if (await documents.GetAsync(document.Hash, cancel) is { } bytes)
            {
                await archive.AddAsync(CaseFileNames.Document(document.Hash), bytes, cancel);
                held.Add(document);
            }
            else if (await erasures.FindAsync(ErasedKind.Document, document.Hash.Value, cancel) is not null)
                erased.Add(document.Hash);
        }
    }
}
