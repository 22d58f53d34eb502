using System.Collections.Immutable;
using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Who works on grants at Contact. Names and addresses are with <see cref="IPeople"/>.</summary>
public interface IStaffDirectory
{
    /// <summary>Everybody, in ordinal order of their ids.</summary>
    Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancel = default);
}

/// <param name="Region">Of an adviser: one of the nine regions. None for everybody else.</param>
public sealed record StaffMember(PersonId Person, ImmutableArray<Role> Roles, string? Region = null);
