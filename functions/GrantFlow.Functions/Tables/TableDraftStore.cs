using Azure;
using Azure.Data.Tables;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Tables;

/// <summary>A partition for each forum year, a row for each section of a form. A section's tag is the number of its saves.
/// Answers stand in the row and never in a blob, so that nothing of them is left where a row is written anew or erased.</summary>
public sealed class TableDraftStore(StorageTables tables) : IDraftStore
{
    private const string Answers = "Answers";

    private readonly TableClient drafts = tables.Drafts;

    public async Task<IReadOnlyList<DraftSection>> LoadAsync(ForumYearId id, string form, CancellationToken cancel = default)
    {
        var sections = new List<DraftSection>();
        await foreach (var row in drafts.Query(Key.Range(Key.Of(id.Value), Key.Of(form)), cancel))
            sections.Add(SectionOf(row));
        return sections;
    }

    public Task<DraftSaved> SaveAsync(ForumYearId id, string form, string section, ReadOnlyMemory<byte> answers, string? expectedTag, DateTimeOffset at, CancellationToken cancel = default)
    {
        IDraftStore.Check(answers);
        var act = Race.NameOfAct();
        return Race.RunAsync<DraftSaved>(async () =>
        {
            var before = await drafts.FindAsync(Key.Of(id.Value), Key.Join(Key.Of(form), Key.Of(section)), cancel);
            if (before?.Text("Act") == act)
                return new DraftSaved.Saved(TagOf(before));
            if ((before is null ? null : TagOf(before)) != expectedTag)
                return new DraftSaved.Conflict(before is null ? null : SectionOf(before));
            var row = new TableEntity(Key.Of(id.Value), Key.Join(Key.Of(form), Key.Of(section)))
            {
                ["Section"] = section,
                ["Saves"] = (before?.Number("Saves") ?? 0) + 1,
                ["SavedAt"] = at.UtcTicks,
                ["Act"] = act,
            };
            Payload.Write(row, Answers, answers);
            await WriteAsync(row, before?.ETag, cancel);
            return new DraftSaved.Saved(TagOf(row));
        }, cancel);
    }

    public Task EraseAsync(ForumYearId id, CancellationToken cancel = default) => drafts.EraseAsync($"PartitionKey eq '{Key.Of(id.Value)}'", cancel);

    private Task<Response> WriteAsync(TableEntity row, ETag? tag, CancellationToken cancel) =>
        tag is { } known ? drafts.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancel) : drafts.AddEntityAsync(row, cancel);

    private static DraftSection SectionOf(TableEntity row) =>
        new(row.Text("Section"), Payload.Read(row, Answers), TagOf(row), row.Moment("SavedAt"));

    private static string TagOf(TableEntity row) => row.Number("Saves").ToString(System.Globalization.CultureInfo.InvariantCulture);
}
