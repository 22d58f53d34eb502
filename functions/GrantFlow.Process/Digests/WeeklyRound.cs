using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Digests;

/// <summary>Sees to it that every adviser with a region has the next survey of the week in their basket.</summary>
public sealed class WeeklyRound(IBaskets baskets, IStaffDirectory directory, DigestHours hours)
{
    private DateOnly? seen;

    /// <summary>Once a day is enough: each survey that goes puts in the next. This is for who is new.</summary>
    public async Task SeeToAsync(DateTimeOffset now, CancellationToken cancel = default)
    {
        if (seen == London.Date(now))
            return;
        foreach (var member in await directory.ListAsync(cancel))
            if (member is { Region: not null } && member.Roles.Contains(Role.Adviser) && !(await baskets.FindAsync(member.Person, cancel)).Items.Any(WeeklyItem.Is))
                await RenewAsync(member.Person, now, cancel);
        seen = London.Date(now);
    }

    public Task RenewAsync(PersonId person, DateTimeOffset now, CancellationToken cancel = default) =>
        baskets.PutAsync(WeeklyItem.Of(person, hours.NextWeek(now)), cancel);
}
