using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Calendars;
using GrantFlow.Web.Exports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums;

/// <summary>The deadlines of the forum, for a calendar.</summary>
public sealed class DatesModel(SiteOptions site) : ForumPage
{
    public IActionResult OnGet() => new CalendarResult(
        "deadlines", site.BaseAddress, Now,
        Deadlines.Of(State, Party.Forum, Pack.Programme, Now).Select(deadline => new CalendarDate(
            CalendarDate.Name(Id, deadline.Kind, deadline.Quarter), TitleOf(deadline),
            $"Due at {London.Tell(deadline.Due)}. Open the newest email from us to get in.", deadline.Due, Home)).ToAsyncEnumerable());

    private string TitleOf(KnownDeadline deadline)
    {
        var title = Pack.Programme.Obligations[deadline.Kind].Title;
        return $"{Forum.Name}: {title}{(deadline.Quarter == 0 ? "" : $", quarter {deadline.Quarter}")}";
    }
}
