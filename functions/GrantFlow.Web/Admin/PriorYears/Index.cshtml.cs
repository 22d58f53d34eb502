using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Admin.PriorYears;

/// <summary>Records what last year left behind.</summary>
public sealed class IndexModel : StaffPage
{
    public static readonly IReadOnlyList<Choice> MonitoringChoices =
    [
        new("Settled", "Approved, or there was no grant last year"),
        new("Outstanding", "Not approved yet", "The second payment cannot be released."),
    ];

    [BindProperty(Name = "monitoring")]
    public string Monitoring { get; set; } = "";

    [BindProperty(Name = "underspend")]
    public string Underspend { get; set; } = "";

    public void OnGet()
    {
        Monitoring = State.Prior.Monitoring.ToString();
        Underspend = State.Prior.Underspend.ToString().TrimStart('£');
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Answers.ParseMoney(Underspend) is not { } amount)
            return Wrong("underspend", "Enter what was left over in pounds, like 250 or 0");
        var monitoring = Monitoring == "Settled" ? PriorMonitoring.Settled : PriorMonitoring.Outstanding;
        return await GiveAsync(new RecordPriorYear(new PriorYear(monitoring, amount)), "Last year is recorded.", "underspend");
    }
}
