using System.Globalization;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Calendars;

/// <summary>A deadline as a calendar shows it.</summary>
/// <param name="Id">The same each time the same deadline is told, moved or not.</param>
/// <param name="Path">The page on which it is dealt with, below the site’s root.</param>
public sealed record CalendarDate(string Id, string Title, string Details, DateTimeOffset Due, string Path)
{
    /// <summary>An obligation’s own number changes when it is opened again; its kind does not.</summary>
    public static string Name(string forumYear, ObligationKind kind, int quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{forumYear}.{kind}.{quarter}").ToLowerInvariant();
}
