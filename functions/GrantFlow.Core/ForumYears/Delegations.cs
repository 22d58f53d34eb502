using Kind = GrantFlow.Core.Programmes.ObligationKind;

namespace GrantFlow.Core.ForumYears;

/// <summary>A signature that is handed over while it is owed.</summary>
internal static class Delegations
{
    /// <summary>What whoever takes this role over has to sign now, or none.</summary>
    public static Kind? TaskOf(ForumYear state, Role role) => (role, state.Mou.Stage) switch
    {
        (Role.ForumSignatory, Stage.MouIssued) => Kind.Signature,
        (Role.AuthoritySignatory, Stage.MouSigned) => Kind.Countersignature,
        _ => null,
    };

    /// <summary>Whether somebody of the party itself passed the role on: who held it, or a colleague of theirs.</summary>
    public static bool IsByParty(ForumYear state, PersonChanged e) =>
        e.Previous.Equals(e.By)
        || state.People.Any(held => held.Value == e.By && held.Key != e.Role && Roles.PartyOf(held.Key) == Roles.PartyOf(e.Role));
}
