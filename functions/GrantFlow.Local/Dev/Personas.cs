using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Dev;

/// <summary>Contact's staff of the sample year: an adviser for each region, and one or two of each role.</summary>
public static class Personas
{
    private static readonly ImmutableArray<string> Regions =
    [
        "East Midlands", "East of England", "London", "North East", "North West", "South East", "South West", "West Midlands", "Yorkshire and The Humber",
    ];

    public static readonly ImmutableArray<Persona> All =
    [
        .. Regions.Select(region => new Persona(AdviserId(region), $"Adviser, {region}", [Role.Adviser], region)),
        new("grants-officer", "Grants officer", [Role.GrantsOfficer]),
        new("approver-1", "Approver 1", [Role.Approver]),
        new("approver-2", "Approver 2", [Role.Approver]),
        new("payer", "Payer", [Role.Payer]),
        new("auditor", "Auditor", [Role.Auditor]),
        new("programme-lead", "Programme lead", [Role.ProgrammeLead]),
    ];

    public static string AdviserId(string region) => "adviser-" + region.ToLowerInvariant().Replace(' ', '-');

    public static Persona? Find(string id) => All.FirstOrDefault(persona => persona.Id == id);
}

/// <summary>Somebody of Contact whom the local host lets anyone be.</summary>
public sealed record Persona(string Id, string Name, ImmutableArray<Role> Roles, string? Region = null)
{
    public PersonId Person => new(Id);

    public string Email => $"{Id}@contact.example";

    public Person Entry => new(Person, Name, Email);
}
