using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Admin.Payments;

/// <summary>Releases and pays the first or the second payment.</summary>
public sealed class IndexModel : StaffPage
{
    [FromRoute(Name = "tranche")]
    public string Which { get; set; } = "";

    [BindProperty(Name = "reference")]
    public string Reference { get; set; } = "";

    public Tranche Tranche => Which == "first" ? Tranche.First : Tranche.Second;

    public Payment Payment => State.PaymentOf(Tranche);

    /// <summary>How the second payment is worked out, or none before the award and for the first.</summary>
    public SecondSum? Sum => Tranche == Tranche.Second && State.Award is not null ? SecondSum.Of(State) : null;

    public IEnumerable<GateState> BeforeRelease =>
        Gates.Before(Tranche == Tranche.First ? GatedAct.ReleaseFirst : GatedAct.ReleaseSecond, State, Pack.Programme, Now);

    public IEnumerable<GateState> BeforePaying =>
        Gates.Before(Tranche == Tranche.First ? GatedAct.PayFirst : GatedAct.PaySecond, State, Pack.Programme, Now);

    /// <summary>What is or will be paid.</summary>
    public Money Amount => Payment.Stage is Stage.TrancheReleased or Stage.TranchePaid ? Payment.Amount
        : Tranche == Tranche.First ? State.Award?.First ?? Money.Zero
        : Sum?.ToPay ?? Money.Zero;

    public Task<IActionResult> OnPostReleaseAsync() => GiveAsync(
        new ReleaseTranche(Tranche), $"The {Which} payment is released. Next, a payer pays it.");

    public Task<IActionResult> OnPostPayAsync() => GiveAsync(
        new PayTranche(Tranche, Reference), $"The {Which} payment is recorded as paid. The forum has been told.", "reference");

    protected override async Task PrepareAsync()
    {
        if (Payment.ReleasedBy is { } person)
            await LearnNamesAsync([person]);
    }
}
