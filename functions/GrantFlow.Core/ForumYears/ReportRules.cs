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

    /// <summary>The reviewer may find more unspent than the forum did (spending that does not count), never less, and never more than was paid.</summary>
    public static Ruling ApproveMonitoring(Case now, ApproveMonitoring c)
    {
        var paid = now.State.Paid;
        var least = now.State.Monitoring.Spent > paid ? Money.Zero : paid - now.State.Monitoring.Spent;
        return c.Underspend < least || c.Underspend > paid
            ? Ruling.No("UnderspendOutOfRange",
                $"{paid} was paid and {now.State.Monitoring.Spent} was spent, so the underspend is between {least} and {paid}. Enter an amount in that range.")
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
