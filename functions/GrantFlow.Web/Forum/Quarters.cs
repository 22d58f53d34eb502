using System.Globalization;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Forums;

/// <summary>Quarters of the grant year as people call them.</summary>
public static class Quarters
{
    /// <summary><c>April to June 2026</c>; 1 to 4.</summary>
    public static string Tell(Timetable timetable, int quarter)
    {
        var end = timetable.QuarterEnds[quarter - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{end.AddMonths(-2):MMMM} to {end:MMMM yyyy}");
    }
}
