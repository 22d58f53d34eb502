using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>Award, bank details, payments. Sources: facts.md, “The year”.</summary>
internal static class MoneyRules
{
    public static readonly Refusal NegativeUnderspend = new("NegativeUnderspend", "An underspend is £0 or more. Enter what was left over.");

    private const int LongestReference = 35;

    public static Ruling Award(Case now, MakeAward c)
    {
        var ceiling = now.Programme.Award.Ceiling;
        var requested = now.State.Application!.Requested;
        if (c.Amount <= Money.Zero)
            return Ruling.No("NothingAwarded", "An award is more than £0. Reject the application if there is none.");
        if (c.Amount > ceiling)
            return Ruling.No("AwardAboveCeiling", $"The most that can be awarded is {ceiling}. Enter less.");
        if (c.Amount > requested)
            return Ruling.No("AwardAboveRequest", $"The forum asked for {requested}. Enter that or less.");
        var first = c.Amount.Percent(now.Programme.Award.FirstTranchePercent);
        var today = London.Date(now.At);
        var over = Enumerable.Range(1, 4).Where(quarter => now.Programme.Timetable.QuarterEnds[quarter - 1] < today);
        return now.Behind(GatedAct.Award, new AwardMade(c.Amount, first, c.Amount - first, [.. over]));
    }

    public static Ruling Verify(Case now, VerifyBankDetails c) =>
        c.Details.Equals(now.State.Bank.Details)
            ? Ruling.Of(new BankDetailsVerified(c.Details))
            : Ruling.No("BankDetailsChanged", "The bank details changed while you checked them. Check the new ones.");

    public static Ruling Release(Case now, ReleaseTranche c) => c.Tranche switch
    {
        Tranche.First => now.Behind(GatedAct.ReleaseFirst, new TrancheReleased(Tranche.First, now.State.Award!.First)),
        _ => ReleaseSecond(now, SecondAmount(now.State)),
    };

    /// <summary>The second payment less last year’s underspend: all of it where it fits, else what a person decided. Never below £0.</summary>
    public static Money SecondAmount(ForumYear state)
    {
        var second = state.Award!.Second;
        var deduction = state.DecidedDeduction ?? state.Prior.Underspend;
        return deduction > second ? Money.Zero : second - deduction;
    }

    /// <summary>Where nothing is left to pay, the payment is settled at once, so that nobody is asked to pay £0.</summary>
    private static Ruling ReleaseSecond(Case now, Money amount) => amount == Money.Zero
        ? now.Behind(GatedAct.ReleaseSecond, new TrancheReleased(Tranche.Second, amount), new TranchePaid(Tranche.Second, amount, "NOTHING TO PAY"))
        : now.Behind(GatedAct.ReleaseSecond, new TrancheReleased(Tranche.Second, amount));

    public static Ruling Pay(Case now, PayTranche c)
    {
        var reference = c.Reference.Trim();
        if (reference.Length is 0 or > LongestReference || !reference.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-'))
            return Ruling.No("BadReference", $"Enter the bank’s payment reference: letters, digits, spaces and hyphens, at most {LongestReference}.");
        var act = c.Tranche == Tranche.First ? GatedAct.PayFirst : GatedAct.PaySecond;
        return now.Behind(act, new TranchePaid(c.Tranche, now.State.PaymentOf(c.Tranche).Amount, reference));
    }

    public static Ruling Claim(Case now, ClaimSecondTranche c)
    {
        var closes = now.Programme.Timetable.ClaimsClose;
        return now.At >= closes
            ? Ruling.No("ClaimsClosed", $"Claims closed at {London.Tell(closes)}. The date is the same for every forum. Ask your adviser about your plans.")
            : now.Behind(GatedAct.Claim, new SecondTrancheClaimed(c.Answers));
    }

    public static Ruling DecideUnderspend(Case now, DecideUnderspend c)
    {
        var second = now.State.Award!.Second;
        var underspend = now.State.Prior.Underspend;
        if (underspend <= second)
            return Ruling.No("NothingToDecide", $"Last year’s underspend of {underspend} fits into the second payment and is taken off in full. There is nothing to decide.");
        return c.Deduct < Money.Zero || c.Deduct > second
            ? Ruling.No("DeductionOutOfRange", $"Between £0 and {second} can be taken off the second payment. Enter an amount in that range.")
            : Ruling.Of(new UnderspendDecided(c.Deduct, underspend - c.Deduct, c.Note));
    }

    public static Ruling RecordPriorYear(RecordPriorYear c) =>
        c.Prior.Underspend < Money.Zero ? Ruling.No(NegativeUnderspend) : Ruling.Of(new PriorYearRecorded(c.Prior));
}
