using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Web.Access;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Effects;

/// <summary>What GrantFlow could not do and gave up on, to be tried again when the cause is mended.</summary>
public sealed class IndexModel(IForumYearStore store, IWakeUps wakeUps, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    [TempData(Key = "effects")]
    public string? Notice { get; set; }

    public IReadOnlyList<DeadEffect> Dead { get; private set; } = [];

    public bool MayRetry => User.Actor().Roles.Contains(Role.GrantsOfficer);

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "forum-year")] string forumYear, [FromForm(Name = "effect")] string effect)
    {
        if (!MayRetry)
            return await WrongAsync("Only a grants officer can have this tried again. Ask them.");
        if (!await store.ReviveEffectAsync(forumYear, effect, clock.GetUtcNow(), HttpContext.RequestAborted))
            return await WrongAsync("This is no longer stuck. Somebody else had it tried again.");
        wakeUps.Changed(forumYear);
        Notice = "It is being tried again. If it fails, it comes back to this list after about a day.";
        return LocalRedirect("/staff/effects");
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await ReadAsync();
        return new CsvResult("stuck-work", ["Forum year", "What", "Why", "Tries"], Dead.ToAsyncEnumerable().Select(CellsOf));
    }

    private static IReadOnlyList<string> CellsOf(DeadEffect effect) => [effect.ForumYear, Tell(effect), effect.Reason, CsvCell.Number(effect.Attempts)];

    public static string Tell(DeadEffect effect) => EffectRecords.Read(new PendingEffect(effect.Id, effect.Type, effect.Bytes, effect.Attempts)) switch
    {
        SendMessage message => $"Send “{TemplateWords.Of(message.Template)}” to the {RoleWords.Of(message.Role).ToLowerInvariant()}",
        PrepareMou => "Write the MOU",
        SealMou => "Seal the signed MOU",
        RefreshIndex => "Bring the lists up to date",
        _ => effect.Type,
    };

    private async Task<IActionResult> WrongAsync(string sentence)
    {
        ModelState.AddModelError("", sentence);
        await ReadAsync();
        return Page();
    }

    private async Task ReadAsync() => Dead = await store.ListDeadEffectsAsync(null, Most, HttpContext.RequestAborted);
}
