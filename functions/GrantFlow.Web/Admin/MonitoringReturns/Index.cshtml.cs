using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Admin.MonitoringReturns;

/// <summary>Reads the yearly return, and approves it with the underspend or asks about it.</summary>
public sealed class IndexModel : ReturnablePage
{
    [BindProperty(Name = "underspend")]
    public string Underspend { get; set; } = "";

    public override FormKey Key => new(FormKind.Monitoring);

    public override Command Return(ContentHash note) => new QueryMonitoring([.. Sections], note);

    /// <summary>What the forum had less what it says it spent; never below £0.</summary>
    public Money LeftOver => State.Monitoring.Spent > State.Held ? Money.Zero : State.Held - State.Monitoring.Spent;

    /// <summary>Whether it is known yet what the forum had to spend.</summary>
    public bool IsPaymentSettled => State.Second.Stage is Stage.TranchePaid or Stage.TrancheLapsed;

    public void OnGet() => Underspend = LeftOver.ToString().TrimStart('£');

    public async Task<IActionResult> OnPostApproveAsync() => Answers.ParseMoney(Underspend) is { } amount
        ? await GiveAsync(new ApproveMonitoring(amount), $"Return approved. The underspend of {amount} is confirmed to the forum.", "underspend")
        : Wrong("underspend", "Enter the underspend in pounds, like 250 or 0");
}
