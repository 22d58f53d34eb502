using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Local.Dev;

namespace GrantFlow.Local.Simulation;

/// <summary>Contact's personas as actors.</summary>
internal static class Staff
{
    public static readonly ImmutableArray<string> Approvers = ["approver-1", "approver-2"];

    private static readonly Dictionary<string, Actor> Actors =
        Personas.All.ToDictionary(persona => persona.Id, persona => Actor.Staff(persona.Person, Proof.Persona, [.. persona.Roles]), StringComparer.Ordinal);

    public static Actor GrantsOfficer => Actors["grants-officer"];

    public static Actor Payer => Actors["payer"];

    public static Actor Of(string persona) => Actors[persona];
}
