using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Forms;

namespace GrantFlow.Web.Admin.Underspends;

/// <summary>Decides how much of last year’s underspend comes off the second payment, where that cannot bear all of it.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "deduct")]
    public string Deduct { get; set; } = "";

    [BindProperty(Name = "note")]
    public string Note { get; set; } = "";

    public async Task<IActionResult> OnPostAsync() => Answers.ParseMoney(Deduct) is { } amount
        ? await GiveWithNoteAsync(
            "note", Note, "Write why, so that the forum and the auditor understand", note => new DecideUnderspend(amount, note),
            $"Decided: {amount} is taken off the second payment. The forum has been told.")
        : Wrong("deduct", "Enter an amount in pounds, like 2,000 or 0");
}
