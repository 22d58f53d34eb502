using GrantFlow.Local.Dev;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Hosting;

/// <summary>Contact’s personas as its directory.</summary>
public sealed class PersonaDirectory : IStaffDirectory
{
    private static readonly IReadOnlyList<StaffMember> All =
        [.. Personas.All.OrderBy(persona => persona.Id, StringComparer.Ordinal).Select(persona => new StaffMember(persona.Person, persona.Roles, persona.Region))];

    public Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancel = default) => Task.FromResult(All);
}
