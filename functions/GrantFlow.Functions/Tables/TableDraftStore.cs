using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each forum year, a row for each section of a form. A section's tag is the number of its saves.</summary>
public sealed class TableDraftStore(StorageTables tables, IDocumentStore large) : IDraftStore
{
    private const string Answers = "Answers";

    /// <summary>A draft is written alone, so that all of an entity but its other columns is free for it.</summary>
    private const int MostInRow = 900 * 1024;

    private readonly TableClient drafts = tables.Drafts;
    private readonly Payload payload = new(large);

    public async Task<IReadOnlyList<DraftSection>> LoadAsync(ForumYearId id, string form, CancellationToken cancel = default)
    {
        var sections = new List<DraftSection>();
        await foreach (var row in drafts.Query(Key.Range(Key.Of(id.Value), Key.Of(form)), cancel))
            sections.Add(await SectionAsync(row, cancel));
        return sections;
    }

    public Task<DraftSaved> SaveAsync(ForumYearId id, string form, string section, ReadOnlyMemory<byte> answers, string? expectedTag, DateTimeOffset at, CancellationToken cancel = default)
    {
        var act = Race.NameOfAct();
        return Race.RunAsync<DraftSaved>(async () =>
        {
            var before = await drafts.FindAsync(Key.Of(id.Value), Key.Join(Key.Of(form), Key.Of(section)), cancel);
            if (before?.Text("Act") == act)
                return new DraftSaved.Saved(TagOf(before));
            if ((before is null ? null : TagOf(before)) != expectedTag)
                return new DraftSaved.Conflict(before is null ? null : await SectionAsync(before, cancel));
            var row = new TableEntity(Key.Of(id.Value), Key.Join(Key.Of(form), Key.Of(section)))
            {
                ["Section"] = section,
                ["Saves"] = (before?.Number("Saves") ?? 0) + 1,
                ["SavedAt"] = at.UtcTicks,
                ["Act"] = act,
            };
            await payload.WriteAsync(row, Answers, answers, MostInRow, cancel);
            await WriteAsync(row, before?.ETag, cancel);
            return new DraftSaved.Saved(TagOf(row));
        }, cancel);
    }

    private Task<Response> WriteAsync(TableEntity row, ETag? tag, CancellationToken cancel) =>
        tag is { } known ? drafts.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancel) : drafts.AddEntityAsync(row, cancel);

    private async Task<DraftSection> SectionAsync(TableEntity row, CancellationToken cancel) =>
        new(row.Text("Section"), await payload.ReadAsync(row, Answers, cancel), TagOf(row), row.Moment("SavedAt"));

    private static string TagOf(TableEntity row) => row.Number("Saves").ToString(System.Globalization.CultureInfo.InvariantCulture);
}
