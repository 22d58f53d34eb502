using System.Collections.Immutable;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>Somebody as another person named them.</summary>
/// <param name="Why">Why they take the role; kept with the change.</param>
public sealed record PersonNamed(string Name, string Email, string Why)
{
    private const int LongestName = 100;
    private const int LongestWhy = 2_000;

    /// <summary>What must be put right before anybody is named, in the order of the page.</summary>
    public ImmutableArray<NamingProblem> Problems =>
    [
        .. Where(Name.Trim().Length is 0 or > LongestName, NamedField.Name, $"Enter their name, up to {LongestName} letters"),
        .. Where(!EmailAddress.IsWellFormed(Email.Trim()), NamedField.Email, "Enter their email address, like name@example.com"),
        .. Where(Why.Trim().Length is 0 or > LongestWhy, NamedField.Why, $"Say why they take over, in up to {LongestWhy:N0} letters"),
    ];

    private static IEnumerable<NamingProblem> Where(bool wrong, NamedField field, string message) => wrong ? [new(field, message)] : [];
}

public enum NamedField
{
    Name,
    Email,
    Why,
}

public sealed record NamingProblem(NamedField Field, string Message);

/// <summary>How a change went.</summary>
/// <param name="Person">Whom it gave the role: under the name we hold, where their address was known.</param>
/// <param name="Remark">A sentence to show where that is not the name that was typed; else empty.</param>
public sealed record Naming(Outcome Outcome, Person Person, string Remark)
{
    /// <param name="deed">What they do from now on: <c>is now the lead.</c></param>
    public string Tell(string deed) => $"{Person.Name} {deed} {Remark}".TrimEnd();
}
