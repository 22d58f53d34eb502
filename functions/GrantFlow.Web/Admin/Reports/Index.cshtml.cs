using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Admin.Reports;

/// <summary>Reads the report of one quarter, and accepts it or sends it back.</summary>
public sealed class IndexModel : ReturnablePage
{
    [FromRoute]
    public int Quarter { get; set; }

    public override FormKey Key => FormKey.Report(Quarter);

    public Report Report => State.ReportOf(Quarter);

    public override Command Return(ContentHash note) => new ReturnReport(Quarter, [.. Sections], note);

    public Task<IActionResult> OnPostAcceptAsync() => GiveAsync(
        new AcceptReport(Quarter), $"Report for quarter {Quarter} accepted. The forum has been told.");
}
