using GrantFlow.Process.Ports;

namespace GrantFlow.Functions.Staff;

/// <summary>The directory of Contact's people as their own sign-ins tell it: nobody stands in it who never signed in, and whoever gets
/// another role has it from the next sign-in on. The app asks Entra ID for nothing, so it needs no right to read there.</summary>
public interface IStaffBook : IStaffDirectory
{
    /// <summary>Writes down who signed in, in place of what was known of them.</summary>
    Task LearnAsync(StaffMember member, CancellationToken cancel = default);
}
