using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Web.Forums;

/// <summary>Something the forum owes, as its home page tells it.</summary>
/// <param name="Note">Kind words where it is late; empty otherwise.</param>
/// <param name="Who">The role that alone can do it, or none.</param>
public sealed record Owed(string Title, string Href, string Deadline, string Note, Role? Who)
{
    public static Owed Of(Obligation obligation, Programme programme, string home, DateTimeOffset now) => new(
        TitleOf(obligation, programme),
        home + PathOf(obligation.Kind, obligation.Quarter),
        obligation.IsOverdue(now) ? $"This was due at {London.Tell(obligation.Due)}." : $"Do this by {London.Tell(obligation.Due)}.",
        obligation.IsOverdue(now) ? Late(obligation) : "",
        obligation.Kind is ObligationKind.Signature or ObligationKind.Claim ? Role.ForumSignatory : null);

    /// <summary>What is owed, with its quarter where it has one.</summary>
    public static string TitleOf(Obligation obligation, Programme programme)
    {
        var title = programme.Obligations[obligation.Kind].Title;
        return obligation.Quarter == 0 ? title : $"{title}, {Quarters.Tell(programme.Timetable, obligation.Quarter)}";
    }

    public static string Begin(string sentence) => string.Concat(char.ToUpperInvariant(sentence[0]).ToString(), sentence.AsSpan(1));

    private static string Late(Obligation obligation) => obligation.Lapses is { } lapses
        ? $"You can still do it until {London.Tell(lapses)}. If you need help or more time, tell your adviser."
        : "You can still do it. If you need help or more time, tell your adviser.";

    private static string PathOf(ObligationKind kind, int quarter) => kind switch
    {
        ObligationKind.Application or ObligationKind.ApplicationCorrection => "/form/application",
        ObligationKind.Report or ObligationKind.ReportCorrection => $"/form/report-{quarter}",
        ObligationKind.Claim => "/form/claim",
        ObligationKind.Monitoring or ObligationKind.MonitoringCorrection => "/form/monitoring",
        ObligationKind.Signature => "/mou",
        ObligationKind.BankDetails => "/bank",
        _ => "",
    };
}
