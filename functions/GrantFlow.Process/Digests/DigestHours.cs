using GrantFlow.Core;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Digests;

/// <summary>When mail of the day goes to staff: at half past eight in London on working days, or later on such a day where nothing ran then.</summary>
public sealed class DigestHours(IProgrammes programmes)
{
    private static readonly TimeOnly From = new(8, 30);

    private static readonly TimeOnly Until = new(18, 0);

    private WorkingCalendar Calendar => programmes.Of(programmes.GrantYears[0]).Programme.Calendar;

    public bool IsOpen(DateTimeOffset now) =>
        Calendar.IsWorkingDay(London.Date(now)) && London.Time(now) >= From && London.Time(now) < Until;

    /// <summary>The first half past eight of a working day after this moment.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var today = London.Date(now);
        return London.Moment(Calendar.OnOrAfter(London.Time(now) < From ? today : today.AddDays(1)), From);
    }

    /// <summary>Half past eight on the next Monday after this moment, or on the first working day after it.</summary>
    public DateTimeOffset NextWeek(DateTimeOffset now)
    {
        var today = London.Date(now);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var thisWeek = London.Moment(Calendar.OnOrAfter(monday), From);
        return thisWeek > now ? thisWeek : London.Moment(Calendar.OnOrAfter(monday.AddDays(7)), From);
    }

    /// <summary>The first moment, from now on, at which mail that is due then may go.</summary>
    public DateTimeOffset FirstOpen(DateTimeOffset due, DateTimeOffset now)
    {
        var from = due > now ? due : now;
        return IsOpen(from) ? from : Next(from);
    }
}
