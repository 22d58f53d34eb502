namespace GrantFlow.Core.ForumYears;

/// <summary>Who holds which role, and how they come in.</summary>
internal static class PeopleRules
{
    private static readonly Refusal Nobody = new("NobodyHoldsRole",
        "Nobody holds this role, so there is nobody to send a link to. Name somebody first.");

    private static readonly Refusal NotProposed = new("NotProposed",
        "This person is not waiting to be confirmed any more. Look at who is named now.");

    public static Ruling RequestLink(Case now, RequestLink c) =>
        now.State.People.ContainsKey(c.Role) ? Ruling.Of(new LinkRequested(c.Role, c.Task)) : Ruling.No(Nobody);

    public static Ruling Revoke(Case now, RevokeAccess c) => Roles.PartyOf(c.Role) is not (Party.Forum or Party.Authority)
        ? Ruling.No("NoLinks", "Contact’s staff sign in with their own accounts, so they have no links to end.")
        : now.State.People.TryGetValue(c.Role, out var holder) ? Ruling.Of(new AccessRevoked(c.Role, holder, c.Note)) : Ruling.No(Nobody);

    /// <summary>Who signs is not for one member of staff to say: what they name there waits for a colleague.</summary>
    public static Ruling Change(Case now, ChangePerson c)
    {
        var party = Roles.PartyOf(c.Role);
        if (party == Party.System)
            return Ruling.No("NotAPersonsRole", "No person holds this role. Choose a role of the forum, the local authority or Contact.");
        if (now.Actor.Party != Party.Contact && now.Actor.Party != party)
            return Ruling.No("NotYourParty", "You can change people of your own organisation only. Ask Contact for the others.");
        if (party != Party.Contact && c.Person == now.Actor.Person)
            return Ruling.No("NotYourself", "You cannot give yourself this role. Ask Contact or a colleague to do it.");
        if (now.State.Holds(c.Person, c.Role))
            return Ruling.No("SamePerson", "This person holds the role already. Choose somebody else.");
        return now.Actor.Party == Party.Contact && Roles.Signing.Contains(c.Role)
            ? Ruling.Of(new PersonProposed(c.Role, c.Person, c.Note))
            : Ruling.Of(Changed(now.State, c.Role, c.Person, c.Note));
    }

    public static Ruling Confirm(Case now, ConfirmPerson c) =>
        Waiting(now, c.Role, c.Person) is { } proposal ? Ruling.Of(Changed(now.State, c.Role, c.Person, proposal.Note)) : Ruling.No(NotProposed);

    public static Ruling Withdraw(Case now, WithdrawProposal c) =>
        Waiting(now, c.Role, c.Person) is null ? Ruling.No(NotProposed) : Ruling.Of(new ProposalWithdrawn(c.Role, c.Person));

    private static Proposal? Waiting(Case now, Role role, PersonId person) =>
        now.State.Proposed.GetValueOrDefault(role) is { } proposal && proposal.Person == person ? proposal : null;

    private static PersonChanged Changed(ForumYear state, Role role, PersonId person, ContentHash note) =>
        new(role, person, state.People.TryGetValue(role, out var previous) ? previous : null, note);
}
