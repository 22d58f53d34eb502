using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>What <c>pack.json</c> says.</summary>
internal sealed record PackMain(Programme Programme, string Funder, string Administrator, int ReadingGrade, int RetentionYears, Publication Publication, ImmutableArray<string> AuthorityDomains);

/// <summary>Reads <c>pack.json</c>; its local times become moments.</summary>
internal static class ProgrammeReader
{
    public static PackMain Read(PackNode root)
    {
        root.TextIfAny("$schema");
        var moments = TimetableReader.Read(root.Child("timetable"));
        var programme = new Programme(
            root.Text("id"), root.Text("title"), root.Text("grantYear"),
            ReadAward(root.Child("award")),
            moments.Timetable,
            ReadHours(root.Child("sendingHours")),
            new WorkingCalendar([.. root.Dates("bankHolidays")]),
            ReadObligations(root, moments),
            ReadGates(root),
            ImmutableSortedDictionary<FormKind, Core.Forms.Form>.Empty);
        var main = new PackMain(programme, root.Text("funder"), root.Text("administrator"), root.Days("readingLevel"), root.Days("retentionYears"),
            ReadPublication(root.Child("publication")), [.. root.TextsIfAny("authorityDomains")]);
        root.Done();
        return main;
    }

    private static Publication ReadPublication(PackNode node)
    {
        var (funder, licence) = (node.Child("funder"), node.Child("licence"));
        var publication = new Publication(
            node.Text("prefix"), funder.Text("id"), funder.Text("name"),
            new Uri(licence.Text("url"), UriKind.RelativeOrAbsolute), licence.Text("name"), node.Text("purpose"));
        funder.Done();
        licence.Done();
        node.Done();
        return publication;
    }

    private static AwardRules ReadAward(PackNode node)
    {
        var award = new AwardRules(new Money(node.Number("ceilingPence")), node.Days("firstTranchePercent"), node.Date("notBefore"));
        node.Done();
        return award;
    }

    private static SendingHours ReadHours(PackNode node)
    {
        var hours = new SendingHours(node.Time("from"), node.Time("until"));
        node.Done();
        return hours;
    }

    private static ImmutableSortedDictionary<ObligationKind, ObligationRule> ReadObligations(PackNode root, NamedMoments moments) =>
        root.Table<ObligationKind>("obligations").ToImmutableSortedDictionary(entry => entry.Key, entry => ReadObligation(entry.Node, moments));

    private static ObligationRule ReadObligation(PackNode node, NamedMoments moments)
    {
        var rule = new ObligationRule(
            node.Text("title"), ReadDue(node.Child("due"), moments), node.Word<Deadline>("deadline"),
            [.. node.Children("ladder").Select(ReadStep)],
            node.DaysIfAny("lapsesAfterDays"));
        node.Done();
        return rule;
    }

    private static DueRule ReadDue(PackNode node, NamedMoments moments)
    {
        DueRule due = node.TextIfAny("on") is { } name
            ? new DueOn(Named(node, name, moments))
            : new DueAfter(node.Days("after"), node.Word<DayCount>("count"), node.Time("at"));
        node.Done();
        return due;
    }

    private static DateTimeOffset Named(PackNode node, string name, NamedMoments moments)
    {
        if (moments.ByName.TryGetValue(name, out var moment))
            return moment;
        node.Report(node.At("on"), $"‘{name}’ is no moment of the timetable.", $"Use one of: {string.Join(", ", TimetableReader.Names)}.");
        return default;
    }

    private static LadderStep ReadStep(PackNode node)
    {
        var step = new LadderStep(node.Days("workingDays"), node.Text("template"), [.. node.Words<Role>("to")]);
        node.Done();
        return step;
    }

    private static ImmutableSortedDictionary<GatedAct, ImmutableArray<Gate>> ReadGates(PackNode root) =>
        root.WordTable<GatedAct, Gate>("gates").ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Items.ToImmutableArray());
}
