using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>The receipt of what was sent last.</summary>
public sealed class SentModel : FormPage
{
    public string Reference => $"{Id}-{Key}-{Key.SentIn(State)!.Value.Value[..8]}";

    public string Thing => Key.Kind switch
    {
        FormKind.Application => "application",
        FormKind.Report => "report",
        FormKind.Claim => "claim",
        _ => "yearly return",
    };

    public string Next => Key.Kind switch
    {
        FormKind.Application => $"Contact reads your application{By(ObligationKind.Decision)}. You get an email when it is decided, or when something must change. You can give your bank details meanwhile.",
        FormKind.Report => $"Your adviser reads your report{By(ObligationKind.ReportReview)}. You get an email when it is accepted, or when something must change.",
        FormKind.Claim => $"Contact checks your claim{By(ObligationKind.SecondRelease)}. You get an email when the second payment is made.",
        _ => $"Your adviser reads your return{By(ObligationKind.MonitoringReview)}. You get an email when it is approved, or when something must change.",
    };

    public IActionResult OnGet() => Key.SentIn(State) is null ? LocalRedirect(Address) : Page();

    private string By(ObligationKind kind) =>
        State.Obligations.FirstOrDefault(obligation => obligation.Kind == kind && obligation.Quarter == Key.Quarter) is { } owed ? $" by {London.Tell(owed.Due)}" : "";
}
