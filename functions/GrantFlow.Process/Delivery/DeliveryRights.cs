using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Process.Delivery;

/// <summary>Who of Contact may settle what the mail service cannot: those who talk to forums and councils.</summary>
public static class DeliveryRights
{
    public static readonly ImmutableArray<Role> Allowed = [Role.Adviser, Role.GrantsOfficer, Role.ProgrammeLead];

    private static readonly Refusal NotYours = new("NotEntitled", "An adviser, a grants officer or the programme lead does this. Ask one of them.");

    /// <summary>Why this person may not, or none.</summary>
    public static Refusal? Refuse(Actor actor) =>
        actor.Party == Party.Contact && actor.Roles.Any(Allowed.Contains) ? null : NotYours;
}
