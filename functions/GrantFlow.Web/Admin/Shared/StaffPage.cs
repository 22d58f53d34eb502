using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>A page of Contact's about one forum year.</summary>
public abstract class StaffPage : ForumYearPage
{
    /// <summary>In characters. It goes into a message.</summary>
    private const int LongestNote = 4_000;

    private readonly Dictionary<PersonId, string> names = [];

    public Allowed Allowed => new(State, Actor);

    /// <summary>The page that shows the forum year as a whole.</summary>
    public string Home => $"/staff/forum-years/{Id}";

    protected Papers Papers => Service<Papers>();

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>The person's name; what we know them by where they were erased or are staff whom nobody has imported.</summary>
    public string NameOf(PersonId? person) => person is not { } id ? "Nobody"
        : id == PersonId.System ? "GrantFlow"
        : names.GetValueOrDefault(id, id.Value);

    public string FileHref(Core.Forms.FileRef file) => $"{Home}/file/{file.Hash}";

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            await PrepareAsync();
            return await next();
        });

    /// <summary>Reads what the page shows besides the state; again where a command was refused.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected async Task LearnNamesAsync(IEnumerable<PersonId> people)
    {
        foreach (var id in people.Distinct())
            if (!names.ContainsKey(id) && await Service<IPeople>().FindAsync(id, Cancel) is { } person)
                names[id] = person.Name;
    }

    protected async Task<IActionResult> GiveAsync(Command command, string notice, string field = "") =>
        await AnswerAsync(await Years.DoAsync(ForumYearId, Actor, command, CommandId, Cancel), notice, field);

    /// <param name="missing">What to say where the person wrote nothing.</param>
    /// <param name="refused">The field that a refusal is about, or empty.</param>
    protected async Task<IActionResult> GiveWithNoteAsync(string field, string note, string missing, Func<ContentHash, Command> command, string notice, string refused = "")
    {
        if (note.Trim().Length == 0)
            return Wrong(field, missing);
        if (note.Length > LongestNote)
            return Wrong(field, $"Write {LongestNote:N0} letters or fewer");
        return await AnswerAsync(await Service<Filing>().GiveNoteAsync(ForumYearId, Actor, note, command, CommandId, Cancel), notice, refused);
    }

    protected async Task<IActionResult> AnswerAsync(Outcome outcome, string notice, string field = "")
    {
        var answer = await AfterAsync(outcome, Home, notice, field);
        if (outcome.Why is not null)
            await PrepareAsync();
        return answer;
    }

    protected IActionResult Wrong(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Page();
    }
}
