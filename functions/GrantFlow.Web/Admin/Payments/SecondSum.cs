using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Web.Admin.Payments;

/// <summary>How the second payment comes about: its share of the award, less what was left over last year.</summary>
/// <param name="Deduction">All of last year’s underspend where it fits, else what an approver decided.</param>
public sealed record SecondSum(Money Share, Money Underspend, Money Deduction)
{
    public Money ToPay => Share - Deduction;

    /// <summary>What is left of the underspend, to be recovered otherwise.</summary>
    public Money ToRecover => Underspend - Deduction;

    public static SecondSum Of(ForumYear state)
    {
        var share = state.Award!.Second;
        var deduction = state.DecidedDeduction ?? state.Prior.Underspend;
        return new SecondSum(share, state.Prior.Underspend, deduction > share ? share : deduction);
    }
}
