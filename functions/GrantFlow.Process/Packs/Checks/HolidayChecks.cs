using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>Bank holidays: England and Wales have eight a year, and a substitute where one falls on a weekend.</summary>
internal static class HolidayChecks
{
    private const int Usual = 8;
    private const string Place = "bankHolidays";

    public static IEnumerable<PackProblem> Check(Programme programme)
    {
        var days = programme.Calendar.BankHolidays;
        var (first, last) = (London.Date(programme.Timetable.ApplicationsOpen).Year, London.Date(programme.Timetable.YearCloses).Year);
        for (var year = first; year <= Math.Min(last, first + 10); year++)
        {
            var listed = days.Count(day => day.Year == year);
            if (listed < Usual)
                yield return Problem(string.Create(CultureInfo.InvariantCulture, $"{year} has {listed} bank holidays listed, and the timetable runs through it. It has {Usual} or more."),
                    "Add those that are missing, from the government's list for England and Wales.");
        }

        foreach (var day in days.Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
            yield return Problem($"{London.Tell(day)} is a weekend day.", "Write the substitute day in its place.");
    }

    private static PackProblem Problem(string message, string remedy) => new(PackFiles.Main, Place, message, remedy);
}
