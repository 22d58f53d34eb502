using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Admin.Closing;

/// <summary>Closes the forum year.</summary>
public sealed class IndexModel : StaffPage
{
    public IEnumerable<GateState> GatesBefore => Gates.Before(GatedAct.Close, State, Pack.Programme, Now);

    public Task<IActionResult> OnPostAsync() => GiveAsync(new CloseForumYear(), "The year is closed. The forum has been told.");
}
