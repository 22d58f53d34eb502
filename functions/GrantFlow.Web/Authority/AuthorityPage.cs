using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Shared;

namespace GrantFlow.Web.Authority;

/// <summary>A page on which people of the local authority deal with the agreement.</summary>
public abstract class AuthorityPage : ForumYearPage
{
    public string Home => $"/authority/{Uri.EscapeDataString(Id)}";

    /// <summary>Whether the agreement waits for the authority.</summary>
    public bool IsOurTurn => State.Mou.Stage == Stage.MouSigned && !State.IsOver;

    /// <summary>Whether the forum has signed, so that the authority sees the agreement.</summary>
    public bool MayRead => State.Mou.Stage is Stage.MouSigned or Stage.MouComplete;

    public bool IsSignatory => State.Holds(Actor.Person, Role.AuthoritySignatory);

    /// <summary>By when the authority is asked to sign, or none where it is not asked now.</summary>
    public DateTimeOffset? Deadline => State.Find(ObligationKind.Countersignature)?.Due;

    /// <summary>The name of whoever holds the role, or words for nobody.</summary>
    public async Task<string> NameOfAsync(Role role) =>
        State.People.TryGetValue(role, out var person) ? await NameOfAsync(person) : "Nobody is named yet";

    public async Task<string> NameOfAsync(PersonId? person) =>
        person is { } id && await Service<IPeople>().FindAsync(id, HttpContext.RequestAborted) is { } known ? known.Name : "Somebody whose name we no longer keep";

    /// <summary>The agreement as it was issued, or none where it has not been.</summary>
    protected Task<ReadOnlyMemory<byte>?> ReadAsync() => Service<SigningDesk>().ReadAsync(State, HttpContext.RequestAborted);
}
