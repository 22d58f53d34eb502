using System.Collections.Immutable;

namespace GrantFlow.Core;

/// <summary>Monday to Friday without the bank holidays of England and Wales, which the programme pack lists.</summary>
public sealed record WorkingCalendar(ImmutableSortedSet<DateOnly> BankHolidays)
{
    public bool IsWorkingDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Contains(date);

    /// <summary>The day itself where it is a working day, else the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(-1);
        return date;
    }

    /// <summary>The day itself where it is a working day, else the next working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary>So many working days later, or earlier where the number is negative. None from a day off is the working day before it.</summary>
    public DateOnly Add(DateOnly date, int workingDays)
    {
        if (workingDays == 0)
            return OnOrBefore(date);
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; left--)
        {
            date = date.AddDays(step);
            date = step < 0 ? OnOrBefore(date) : OnOrAfter(date);
        }

        return date;
    }
}
