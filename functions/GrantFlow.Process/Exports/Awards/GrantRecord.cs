using System.Collections.Immutable;

namespace GrantFlow.Process.Exports.Awards;

/// <summary>One award as the 360Giving Data Standard 1.4 has it; property names in camelCase.</summary>
/// <param name="AmountAwarded">In pounds.</param>
/// <param name="AwardDate">yyyy-MM-dd.</param>
public sealed record GrantRecord(
    string Id, string Title, string Description, string Currency, decimal AmountAwarded, string AwardDate,
    ImmutableArray<PlannedDates> PlannedDates, ImmutableArray<Organisation> RecipientOrganization, ImmutableArray<Organisation> FundingOrganization,
    ImmutableArray<Place>? BeneficiaryLocation, ImmutableArray<Coded> GrantProgramme, string FromOpenCall, ImmutableArray<Coded>? Classifications, Uri DataSource)
{
    /// <summary>Of the standard that these records follow.</summary>
    public const string Standard = "1.4";
}

/// <param name="StartDate">yyyy-MM-dd, as the end.</param>
public sealed record PlannedDates(string StartDate, string EndDate);

public sealed record Organisation(string Id, string Name, string? CharityNumber = null, string? CompanyNumber = null);

/// <param name="GeoCodeType">What kind of area the code is of, or none where that cannot be told from it.</param>
public sealed record Place(string Name, string CountryCode, string? GeoCode, string? GeoCodeType);

/// <param name="Vocabulary">Which list the code is from, or none.</param>
public sealed record Coded(string? Vocabulary, string Code, string Title);
