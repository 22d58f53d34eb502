using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using System.Collections.Immutable;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Admin.SpendingPlans;

/// <summary>The spending plan that counts beside the one the forum asks for, to agree or refuse.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "refuse-note")]
    public string RefuseNote { get; set; } = "";

    public ImmutableArray<BudgetLine> Current { get; private set; } = [];

    public PlanPaper? Asked { get; private set; }

    public Task<IActionResult> OnPostAgreeAsync() => GiveAsync(new AgreePlanChange(), "The new plan is agreed. The forum has been told.");

    public Task<IActionResult> OnPostRefuseAsync() => GiveWithNoteAsync(
        "refuse-note", RefuseNote, "Write why, so that the forum understands", note => new RefusePlanChange(note),
        "The change is refused. The forum has been told why, and the plan stays as it was.");

    protected override async Task PrepareAsync()
    {
        var desk = Service<PlanDesk>();
        Current = await desk.ReadCurrentAsync(State, Cancel);
        Asked = await desk.ReadAskedAsync(State, Cancel);
    }
}
