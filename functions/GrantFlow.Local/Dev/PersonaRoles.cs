using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Dev;

/// <summary>The personas in place of a directory.</summary>
public sealed class PersonaRoles : IStaffRoles
{
    public Task<IReadOnlyList<PersonId>> HoldersAsync(Role role, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<PersonId>>([.. Personas.All.Where(persona => persona.Roles.Contains(role)).Select(persona => persona.Person)]);
}
