using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>Releases, payments, claims, and last year's money.</summary>
internal static class Paying
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static IEnumerable<Act> Release(Sight s, Obligation owed, Tranche tranche)
    {
        var at = s.InOffice(owed, "release", 0, 9);
        if (s.Dice.Happens($"reviewer-releases-{tranche}", 7))
            yield return new Act($"{owed.Id}-reviewer", "ReleaseTranche", at.AddMinutes(-15), hands =>
                hands.DoAsync(Approver(s, wanted: held => held), new ReleaseTranche(tranche)));
        yield return new Act($"{owed.Id}-release", "ReleaseTranche", at, hands =>
            hands.DoAsync(Approver(s, wanted: held => !held), new ReleaseTranche(tranche))) { Again = Week };
    }

    public static IEnumerable<Act> Payment(Sight s, Obligation owed, Tranche tranche)
    {
        yield return new Act($"{owed.Id}-pay", "PayTranche", s.InOffice(owed, "pay", 0, 6), hands =>
            hands.DoAsync(Staff.Payer, new PayTranche(tranche, $"GF {s.Dice.Digits($"{tranche}-reference", 8)}"))) { Again = Week };
    }

    public static IEnumerable<Act> Claim(Sight s, Obligation owed)
    {
        var at = s.State.Prior.Underspend > s.State.Award!.Second ? s.After(owed, "claim", 1, 6)
            : s.Dice.Happens("claims-late", 12) ? s.BeforeDue(owed, "claim", 0, 3) : s.After(owed, "claim", 0, 38);
        if (s.Dice.Happens("lead-claims", 6))
            yield return new Act($"{owed.Id}-by-lead", "ClaimSecondTranche", at.AddHours(-3), hands => hands.SendAsync(new FormKey(FormKind.Claim), s.Of(Role.ForumLead)));
        if (!s.Dice.Happens("never-claims", 4))
            yield return new Act($"{owed.Id}-claim", "ClaimSecondTranche", at, hands => hands.SendAsync(new FormKey(FormKind.Claim), s.Of(Role.ForumSignatory))) { Again = Week };
    }

    /// <summary>Half of those who missed the closing date try all the same.</summary>
    public static IEnumerable<Act> MissedClaim(Sight s)
    {
        if (s.State.Second.Stage == Stage.TrancheLapsed && s.Dice.Happens("claims-after-closing", 50))
            yield return new Act("claim-after-closing", "ClaimSecondTranche", s.Programme.Timetable.ClaimsClose.AddHours(s.Dice.Between("claims-after", 16, 90)), hands =>
                hands.SendAsync(new FormKey(FormKind.Claim), s.Of(Role.ForumSignatory)));
    }

    public static IEnumerable<Act> Underspend(Sight s, Obligation owed)
    {
        yield return new Act($"{owed.Id}-decide", "DecideUnderspend", s.InOffice(owed, "underspend", 9, 18), async hands =>
            await hands.DoAsync(Approver(s, wanted: held => !held), new DecideUnderspend(hands.State.Award!.Second, await hands.NoteAsync("All of the second payment is kept back. The forum pays the rest in spring."))));
    }

    /// <summary>Last year's monitoring, approved in the course of this year.</summary>
    public static IEnumerable<Act> PriorYear(Sight s)
    {
        if (s.State.Prior.Monitoring == PriorMonitoring.Outstanding && !s.Dice.Happens("prior-forgotten", 8))
            yield return new Act("prior-year", "RecordPriorYear", s.Someday("prior-year", new(2026, 6, 1), new(2026, 12, 5)), hands =>
                hands.DoAsync(Staff.GrantsOfficer, new RecordPriorYear(new PriorYear(PriorMonitoring.Settled, Money.Pounds(50 * s.Dice.Between("prior-underspend", 0, 20))))));
    }

    /// <summary>An approver who reviewed, or one who did not; the first where there is none such.</summary>
    private static Actor Approver(Sight s, Func<bool, bool> wanted) =>
        Staff.Of(Staff.Approvers.FirstOrDefault(approver => wanted(s.State.Reviewers.Contains(approver)), Staff.Approvers[0]));
}
