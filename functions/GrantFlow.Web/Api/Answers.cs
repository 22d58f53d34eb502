using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Api;

// What the interface answers. The document openapi.json tells the same; a test holds the two together.

/// <param name="Next">What to give as <c>after</c> for the next page, or none.</param>
public sealed record Listing<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A row of the list. Amounts are in pence.</summary>
public sealed record ForumYearLine(
    string Id, string GrantYear, string AreaId, string Area, string Forum, string Region, string Stage, string? WaitsFor, DateTimeOffset? NextDue, long AwardedPence, long PaidPence)
{
    public static ForumYearLine Of(IndexRow row) => new(
        row.Id, row.GrantYear, row.AreaId, row.Area, row.Forum, row.Region, ApiWords.Name(row.Stage), row.WaitsFor.Length == 0 ? null : ApiWords.Name(row.WaitsFor), row.NextDue, row.AwardedPence, row.PaidPence);
}

/// <summary>Where each track of one forum year stands.</summary>
public sealed record ForumYearAnswer(
    string Id, string GrantYear, string AreaId, string Area, string Forum, string Region, string Authority, long Version,
    Stage Stage, Stage Mou, Stage Bank, Stage FirstPayment, Stage SecondPayment, IReadOnlyList<Stage> Reports, Stage Monitoring, Stage Plan)
{
    public static ForumYearAnswer Of(ForumYear state, Forum forum, string grantYear) => new(
        state.Id.Value, grantYear, state.AreaId, forum.Area, forum.Name, forum.Region, forum.Authority, state.Version,
        state.Stage, state.Mou.Stage, state.Bank.Stage, state.First.Stage, state.Second.Stage, [.. state.Reports.Select(report => report.Stage)], state.Monitoring.Stage, state.Plan.Stage);
}

/// <param name="Quarter">1 to 4, or none.</param>
public sealed record ObligationAnswer(string Id, string Kind, int? Quarter, Party Owner, DateTimeOffset Opened, DateTimeOffset Due, bool Overdue)
{
    public static ObligationAnswer Of(Obligation owed, DateTimeOffset now) => new(
        owed.Id.Value, ApiWords.Name($"{owed.Kind}"), owed.Quarter == 0 ? null : owed.Quarter, owed.Owner, owed.Opened, owed.Due, owed.IsOverdue(now));
}

/// <param name="To">The id of a person; names and addresses are on the pages.</param>
public sealed record MessageAnswer(string Id, string Template, string To, MessageState State, DateTimeOffset Since)
{
    public static MessageAnswer Of(MessageEntry entry) => new(entry.Id, entry.Template, entry.To.Value, entry.State, entry.At);
}

/// <summary>Amounts in pence; none where there is none yet.</summary>
public sealed record MoneyAnswer(long? RequestedPence, long? AwardedPence, PaymentAnswer First, PaymentAnswer Second, long PaidPence, long PriorUnderspendPence, long? UnderspendPence)
{
    public static MoneyAnswer Of(ForumYear state) => new(
        state.Application?.Requested.Pence, state.Award?.Amount.Pence, PaymentAnswer.Of(state.First), PaymentAnswer.Of(state.Second),
        state.Paid.Pence, state.Prior.Underspend.Pence, state.Monitoring.Underspend?.Pence);
}

public sealed record PaymentAnswer(Stage Stage, long ReleasedPence, DateTimeOffset? ReleasedAt, DateTimeOffset? PaidAt, string? Reference)
{
    public static PaymentAnswer Of(Payment payment) => new(payment.Stage, payment.Amount.Pence, payment.ReleasedAt, payment.PaidAt, payment.Reference);
}

internal static class ApiWords
{
    /// <summary>Names of stages and parties as the index has them, in camelCase.</summary>
    public static string Name(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
