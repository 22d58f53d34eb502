using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Admin.Record;

/// <summary>The gated act that comes next in this forum year.</summary>
/// <param name="Title">As it follows “Before”: <c>the award</c>.</param>
public sealed record NextAct(GatedAct Act, string Title)
{
    public static NextAct? Of(ForumYear state) => state.Stage switch
    {
        Stage.Approved => new(GatedAct.Award, "the award"),
        Stage.Awarded => Awarded(state),
        _ => null,
    };

    private static NextAct Awarded(ForumYear state) => (state.First.Stage, state.Second.Stage) switch
    {
        (Stage.TrancheReady, _) => new(GatedAct.ReleaseFirst, "the first payment is released"),
        (Stage.TrancheReleased, _) => new(GatedAct.PayFirst, "the first payment is paid"),
        (_, Stage.TrancheWaiting or Stage.ClaimOpen) => new(GatedAct.Claim, "the second payment is claimed"),
        (_, Stage.TrancheReady) => new(GatedAct.ReleaseSecond, "the second payment is released"),
        (_, Stage.TrancheReleased) => new(GatedAct.PaySecond, "the second payment is paid"),
        _ => new(GatedAct.Close, "the year is closed"),
    };
}
