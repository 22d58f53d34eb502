using System.Collections.Immutable;

namespace GrantFlow.Core.ForumYears;

internal static class ApplicationRules
{
    private static readonly ImmutableArray<Role> Needed =
        [Role.ForumLead, Role.ForumSignatory, Role.AuthoritySignatory, Role.Adviser, Role.ProgrammeLead];

    public static Ruling Invite(Case now, InviteForum c)
    {
        // Invited any later, it would lapse before anybody could open the letter.
        if (now.At >= now.Programme.Timetable.ApplicationsClose)
            return Ruling.No("ApplicationsClosed",
                $"Applications closed at {London.Tell(now.Programme.Timetable.ApplicationsClose)}. Invite this forum for the next year.");
        var missing = Needed.Where(role => !c.People.ContainsKey(role)).ToList();
        if (missing.Count > 0)
            return Ruling.No("PersonMissing", $"Nobody is named as {string.Join(" or ", missing)}. Add them and invite the forum again.");
        return c.Prior.Underspend < Money.Zero
            ? Ruling.No(MoneyRules.NegativeUnderspend)
            : Ruling.Of(new ForumInvited(c.ForumYear, c.AreaId, c.People, c.Prior));
    }

    public static Ruling Submit(Case now, SubmitApplication c)
    {
        var ceiling = now.Programme.Award.Ceiling;
        if (c.Requested <= Money.Zero)
            return Ruling.No("NothingRequested", "Say how much you ask for. It must be more than £0.");
        if (c.Requested > ceiling)
            return Ruling.No("RequestAboveCeiling", $"You ask for {c.Requested}. The most a forum can ask for is {ceiling}. Ask for less.");
        return c.Planned != c.Requested
            ? Ruling.No("PlanDoesNotAddUp", $"Your spending plan adds up to {c.Planned}, but you ask for {c.Requested}. Change one so that both are the same.")
            : Ruling.Of(new ApplicationSubmitted(c.Answers, c.Requested));
    }

    public static Ruling Return(ReturnApplication c) =>
        c.Sections.IsEmpty ? Ruling.No(NoSection) : Ruling.Of(new ApplicationReturned(c.Sections, c.Note));

    public static readonly Refusal NoSection = new("NoSectionNamed", "Choose at least one section that must change, so that the forum knows where to look.");

    public static Ruling Withdraw(Case now, WithdrawApplication c) =>
        now.State.MoneyReleased
            ? Ruling.No("MoneyReleased", "A payment has been released, so the forum cannot withdraw. Ask your adviser how to end the grant.")
            : Ruling.Of(new ApplicationWithdrawn(c.Note));

    public static Ruling Reopen(Case now, ReopenApplication c) =>
        c.Due <= now.At ? Ruling.No(KeepingRules.DueInPast) : Ruling.Of(new ApplicationReopened(c.Due, c.Note));
}
