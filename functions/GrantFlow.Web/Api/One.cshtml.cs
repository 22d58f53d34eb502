using GrantFlow.Process.Exports;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Api;

/// <summary>One part of one forum year, as JSON.</summary>
public abstract class ForumYearPart : ForumYearPage
{
    protected static JsonResult Answer(object value) => new(value, ExportJson.Options);
}

/// <summary>Where one forum year stands.</summary>
public sealed class OneModel : ForumYearPart
{
    public IActionResult OnGet() => Answer(ForumYearAnswer.Of(State, Forum, Pack.Programme.GrantYear));
}
