using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>What is owed, and how late it is, in words.</summary>
public static class DutyWords
{
    /// <summary><c>Send the report for quarter 2</c>.</summary>
    public static string Title(Obligation owed, Programme programme)
    {
        var title = Title(owed.Kind, programme);
        return owed.Quarter == 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} for quarter {owed.Quarter}");
    }

    public static string Title(ObligationKind kind, Programme programme)
    {
        var title = programme.Obligations[kind].Title;
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    /// <summary>Who the pack’s ladder turns to first.</summary>
    public static Role Debtor(ObligationKind kind, Programme programme) =>
        programme.Obligations[kind].Ladder is [{ To: [var role, ..] }, ..] ? role : Role.Adviser;

    /// <summary>Counted in London days: <c>3 days late</c>, <c>due today</c>, <c>due in 12 days</c>.</summary>
    public static string Lateness(DateTimeOffset due, DateTimeOffset now)
    {
        var days = London.Date(due).DayNumber - London.Date(now).DayNumber;
        return days switch
        {
            < 0 => $"{Count(-days)} late",
            0 => due < now ? "late since today" : "due today",
            1 => "due tomorrow",
            _ => $"due in {Count(days)}",
        };
    }

    private static string Count(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");
}
