using System.Globalization;
using GrantFlow.Core;

namespace GrantFlow.Process.Exports;

/// <summary>Values as spreadsheets can sort them and add them up.</summary>
public static class CsvCell
{
    /// <summary>A plain number of pounds: <c>8750.00</c>. Empty where there is none yet.</summary>
    public static string Pounds(Money? amount) => amount is { } money ? (money.Pence / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";

    /// <summary>London time: <c>2026-06-26 17:00</c>, or empty.</summary>
    public static string Moment(DateTimeOffset? moment) =>
        moment is { } at ? London.Clock(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "";

    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
