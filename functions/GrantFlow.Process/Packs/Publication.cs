namespace GrantFlow.Process.Packs;

/// <summary>How awards are published: the 360Giving prefix, who gives the grant, under which licence.</summary>
/// <param name="Prefix">As 360Giving gave it to the publisher: <c>360G-name</c>.</param>
/// <param name="FunderId">Organisation identifier of who makes the grant: <c>GB-CHC-1234567</c>, or the prefix and a reference.</param>
/// <param name="Licence">Address of the licence.</param>
/// <param name="Purpose">What the grant is for, as the description of every award.</param>
public sealed record Publication(string Prefix, string FunderId, string FunderName, Uri Licence, string LicenceName, string Purpose);
