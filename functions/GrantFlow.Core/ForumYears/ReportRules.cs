namespace GrantFlow.Core.ForumYears;

/// <summary>Quarterly reports, the monitoring return, and changes of the spending plan.</summary>
internal static class ReportRules
{
    private static readonly Refusal NegativeSpend = new("NegativeSpend", "What was spent is £0 or more. Correct the amount.");

    public static Ruling Submit(SubmitReport c) =>
        c.Spent < Money.Zero ? Ruling.No(NegativeSpend) : Ruling.Of(new ReportSubmitted(c.Quarter, c.Answers, c.Spent));

    public static Ruling Return(ReturnReport c) =>
        c.Sections.IsEmpty ? Ruling.No(ApplicationRules.NoSection) : Ruling.Of(new ReportReturned(c.Quarter, c.Sections, c.Note));

    public static Ruling SubmitMonitoring(SubmitMonitoring c) =>
        c.Spent < Money.Zero ? Ruling.No(NegativeSpend) : Ruling.Of(new MonitoringSubmitted(c.Answers, c.Spent));

    public static Ruling QueryMonitoring(QueryMonitoring c) =>
        c.Sections.IsEmpty ? Ruling.No(ApplicationRules.NoSection) : Ruling.Of(new MonitoringQueried(c.Sections, c.Note));

    /// <summary>The reviewer may find more unspent than the forum did (spending that does not count), never less, and never more than
    /// the forum had. What it had is known only when the second payment is settled.</summary>
    public static Ruling ApproveMonitoring(Case now, ApproveMonitoring c)
    {
        if (now.State.Second.Stage is not (Stage.TranchePaid or Stage.TrancheLapsed))
            return Ruling.No("PaymentUnsettled", "The second payment is neither paid nor lapsed, so the underspend is not known yet. Settle the payment first.");
        var held = now.State.Held;
        var spent = now.State.Monitoring.Spent;
        var least = spent > held ? Money.Zero : held - spent;
        return c.Underspend < least || c.Underspend > held
            ? Ruling.No("UnderspendOutOfRange",
                $"The forum had {held} to spend and spent {spent}, so the underspend is between {least} and {held}. Enter an amount in that range.")
            : Ruling.Of(new MonitoringApproved(c.Underspend));
    }

    public static Ruling AskPlanChange(Case now, AskPlanChange c)
    {
        var award = now.State.Award!.Amount;
        return c.Total != award
            ? Ruling.No("PlanDoesNotAddUp", $"The new plan adds up to {c.Total}, but the award is {award}. Change the lines so that both are the same.")
            : Ruling.Of(new PlanChangeAsked(c.Plan, c.Total));
    }
}
