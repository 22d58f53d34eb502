using System.Collections.Immutable;
using System.Globalization;

namespace GrantFlow.Process.Exports.Awards;

/// <summary>Awards as the 360Giving spreadsheet has them, a row each.</summary>
public static class AwardTable
{
    public static readonly ImmutableArray<string> Header =
    [
        "Identifier", "Title", "Description", "Currency", "Amount Awarded", "Award Date", "Planned Dates:Start Date", "Planned Dates:End Date",
        "Recipient Org:Identifier", "Recipient Org:Name", "Recipient Org:Charity Number", "Recipient Org:Company Number",
        "Funding Org:Identifier", "Funding Org:Name", "Grant Programme:Code", "Grant Programme:Title",
        "Beneficiary Location:Name", "Beneficiary Location:Country Code", "Beneficiary Location:Geographic Code", "Beneficiary Location:Geographic Code Type",
        "From An Open Call?", "Classifications:Vocabulary", "Classifications:Code", "Classifications:Title", "Data Source",
    ];

    public static IReadOnlyList<string> Row(GrantRecord grant)
    {
        var (dates, recipient, funder, programme) = (grant.PlannedDates[0], grant.RecipientOrganization[0], grant.FundingOrganization[0], grant.GrantProgramme[0]);
        var (place, form) = (grant.BeneficiaryLocation?[0], grant.Classifications?[0]);
        return
        [
            grant.Id, grant.Title, grant.Description, grant.Currency, grant.AmountAwarded.ToString("0.00", CultureInfo.InvariantCulture), grant.AwardDate, dates.StartDate, dates.EndDate,
            recipient.Id, recipient.Name, recipient.CharityNumber ?? "", recipient.CompanyNumber ?? "",
            funder.Id, funder.Name, programme.Code, programme.Title,
            place?.Name ?? "", place?.CountryCode ?? "", place?.GeoCode ?? "", place?.GeoCodeType ?? "",
            grant.FromOpenCall, form?.Vocabulary ?? "", form?.Code ?? "", form?.Title ?? "", $"{grant.DataSource}",
        ];
    }
}
