using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Personal data, kept apart from the events so that it can be erased.</summary>
public interface IPeople
{
    Task<Person?> FindAsync(PersonId id, CancellationToken cancel = default);

    /// <summary>Whoever has this address, whatever the case of its letters A to Z; none for an empty one. Where several entries have it,
    /// the one whose id comes first.</summary>
    Task<Person?> FindByEmailAsync(string email, CancellationToken cancel = default);

    /// <summary>Adds the person, or replaces what is held of them.</summary>
    Task PutAsync(IReadOnlyList<Person> people, CancellationToken cancel = default);

    IAsyncEnumerable<Person> ListAsync(CancellationToken cancel = default);
}

/// <param name="Email">Where mail goes; compared without regard to case.</param>
public sealed record Person(PersonId Id, string Name, string Email);

/// <summary>Forums by area: what is public of them.</summary>
public interface IForums
{
    Task<Forum?> FindAsync(string areaId, CancellationToken cancel = default);

    Task PutAsync(IReadOnlyList<Forum> forums, CancellationToken cancel = default);

    IAsyncEnumerable<Forum> ListAsync(CancellationToken cancel = default);
}

/// <param name="AreaId">Ours, and lasting: <c>derby</c>. GSS codes come and go.</param>
/// <param name="Authority">The authority's official name.</param>
/// <param name="Region">One of the nine regions.</param>
public sealed record Forum(string AreaId, string Area, string Name, string Authority, string Region, string GssCode, string AuthorityCode);
