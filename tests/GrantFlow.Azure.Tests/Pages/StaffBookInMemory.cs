using System.Collections.Concurrent;
using GrantFlow.Core;
using GrantFlow.Functions.Staff;
using GrantFlow.Process.Ports;

namespace GrantFlow.Azure.Tests.Pages;

internal sealed class StaffBookInMemory : IStaffBook
{
    private readonly ConcurrentDictionary<PersonId, StaffMember> known = new();

    public Task LearnAsync(StaffMember member, CancellationToken cancel = default)
    {
        known[member.Person] = member;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<StaffMember>>([.. known.Values.OrderBy(member => member.Person.Value, StringComparer.Ordinal)]);
}
