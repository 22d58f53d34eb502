using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Admin.Awards;

/// <summary>Makes the award.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "amount")]
    public string Amount { get; set; } = "";

    public IEnumerable<GateState> GatesBefore => Gates.Before(GatedAct.Award, State, Pack.Programme, Now);

    public Money Requested => State.Application?.Requested ?? Money.Zero;

    /// <summary>The two payments of what stands in the field now, or none where that is no amount.</summary>
    public (Money First, Money Second)? Split => Answers.ParseMoney(Amount) is { Pence: > 0 } amount
        ? (amount.Percent(Pack.Programme.Award.FirstTranchePercent), amount - amount.Percent(Pack.Programme.Award.FirstTranchePercent))
        : null;

    public void OnGet() => Amount = Requested.ToString().TrimStart('£');

    /// <summary>Shows the split of another amount without making the award.</summary>
    public IActionResult OnPostSplit() => Split is null ? Wrong("amount", "Enter an amount in pounds, like 8,750") : Page();

    public async Task<IActionResult> OnPostAwardAsync() => Answers.ParseMoney(Amount) is { } amount
        ? await GiveAsync(new MakeAward(amount), $"Award of {amount} made. Next, an approver releases the first payment.", "amount")
        : Wrong("amount", "Enter an amount in pounds, like 8,750");
}
