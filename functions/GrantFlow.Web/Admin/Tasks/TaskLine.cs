using GrantFlow.Core;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Admin.Tasks;

/// <summary>One thing to do, with the page on which it is done.</summary>
/// <param name="Where">Area and region.</param>
/// <param name="Who">Whose task it is.</param>
public sealed record TaskLine(string What, string Where, string Who, string Age, string Href, DateTimeOffset? Due = null)
{
    /// <summary>Counted in London days.</summary>
    public static string AgeOf(DateTimeOffset since, DateTimeOffset now) => (London.Date(now).DayNumber - London.Date(since).DayNumber) switch
    {
        <= 0 => "since today",
        1 => "1 day",
        var days => $"{days} days",
    };

    /// <summary>The page of the forum year on which Contact settles what it owes.</summary>
    public static string PageOf(IndexTask task) => Enum.Parse<ObligationKind>(task.Kind) switch
    {
        ObligationKind.Decision => "application",
        ObligationKind.MouRevision => "mou",
        ObligationKind.BankCheck => "bank",
        ObligationKind.Award => "award",
        ObligationKind.FirstRelease or ObligationKind.FirstPayment => "payments/first",
        ObligationKind.ReportReview => $"reports/{task.Quarter}",
        ObligationKind.SecondRelease or ObligationKind.SecondPayment => "payments/second",
        ObligationKind.UnderspendDecision => "underspend",
        ObligationKind.MonitoringReview => "monitoring",
        ObligationKind.PlanDecision => "plan",
        ObligationKind.Delegation or ObligationKind.PersonConfirmation => "people",
        ObligationKind.Closing => "close",
        _ => "",
    };
}

/// <param name="Id">Of its heading.</param>
/// <param name="Nothing">What to say where there is nothing to do.</param>
public sealed record TaskGroup(string Id, string Title, string Nothing, IReadOnlyList<TaskLine> Lines);
