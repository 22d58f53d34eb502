using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Api;

/// <summary>What is owed in one forum year, the soonest due first.</summary>
public sealed class ObligationsModel : ForumYearPart
{
    public IActionResult OnGet() =>
        Answer(new Listing<ObligationAnswer>([.. State.Obligations.OrderBy(owed => owed.Due).Select(owed => ObligationAnswer.Of(owed, Now))], null));
}
