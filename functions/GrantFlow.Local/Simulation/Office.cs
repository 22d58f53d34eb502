using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Local.Dev;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Contact’s people who get the mail of one England. The clock begins anew with each England, so each has people of its own;
/// only those of the first have regions, which the lists of all Englands share.</summary>
internal sealed class Office : IStaffDirectory
{
    /// <summary>Which England is simulated now; the first is 1.</summary>
    public int England { get; set; } = 1;

    public IEnumerable<Person> People => Personas.All.Select(persona => Of(persona.Id, England));

    public static Person Of(string persona, int england)
    {
        var entry = Personas.Find(persona)!.Entry;
        var number = string.Create(CultureInfo.InvariantCulture, $"-{england}");
        return england == 1 ? entry : entry with { Id = new PersonId(entry.Id.Value + number), Email = entry.Email.Replace("@", number + "@", StringComparison.Ordinal) };
    }

    public Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<StaffMember>>(
        [.. Personas.All.Select(persona => new StaffMember(Of(persona.Id, England).Id, persona.Roles, England == 1 ? persona.Region : null)).OrderBy(member => member.Person.Value, StringComparer.Ordinal)]);
}
