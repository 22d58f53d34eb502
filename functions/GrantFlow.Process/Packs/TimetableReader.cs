using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>The timetable, and its moments by the names that due rules use.</summary>
internal sealed record NamedMoments(Timetable Timetable, ImmutableDictionary<string, DateTimeOffset> ByName);

/// <summary>Reads the timetable of <c>pack.json</c>, which is written in London time.</summary>
internal static class TimetableReader
{
    public static readonly ImmutableArray<string> Names =
    [
        "applicationsOpen", "applicationsClose", "claimsOpen", "claimsClose", "monitoringOpens", "monitoringCloses", "yearCloses",
    ];

    public static NamedMoments Read(PackNode node)
    {
        var moments = Names.ToImmutableDictionary(name => name, name => Moment(node.Clock(name)), StringComparer.Ordinal);
        var timetable = new Timetable(
            moments["applicationsOpen"], moments["applicationsClose"],
            [.. node.Dates("quarterEnds")], node.Time("reportsOpenAt"),
            moments["claimsOpen"], moments["claimsClose"],
            moments["monitoringOpens"], moments["monitoringCloses"], moments["yearCloses"]);
        node.Done();
        return new NamedMoments(timetable, moments);
    }

    private static DateTimeOffset Moment(DateTime clock) =>
        clock == default ? default : London.Moment(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));
}
