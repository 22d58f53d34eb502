using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Api;

/// <summary>The money of one forum year.</summary>
public sealed class MoneyModel : ForumYearPart
{
    public IActionResult OnGet() => Answer(MoneyAnswer.Of(State));
}
