using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Who at Contact holds which role, as its directory says.</summary>
public interface IStaffRoles
{
    Task<IReadOnlyList<PersonId>> HoldersAsync(Role role, CancellationToken cancel = default);
}
