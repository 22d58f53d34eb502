using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Process.Ports;

/// <summary>What published data and the national return are made of: a row a forum year, refreshed together with the index and
/// rebuildable from the record and its papers.</summary>
public interface IFigures
{
    /// <summary>Writes the row, unless a newer version stands already.</summary>
    Task PutAsync(ForumYearFigures row, CancellationToken cancel = default);

    Task<ForumYearFigures?> FindAsync(ForumYearId id, CancellationToken cancel = default);

    /// <summary>A page of rows of one grant year in ordinal order of id, after <paramref name="after"/> (an id; none for the first page).</summary>
    Task<IReadOnlyList<ForumYearFigures>> ListAsync(string grantYear, string? after, int limit, CancellationToken cancel = default);
}

/// <param name="Version">Of the record that it was made from.</param>
/// <param name="Pack">Hash of the pack whose forms were asked.</param>
/// <param name="AppliedAt">When the application was sent last.</param>
/// <param name="Payments">The first and the second.</param>
/// <param name="Reports">Of the four quarters, in order.</param>
/// <param name="Underspend">As confirmed after the year; none before.</param>
/// <param name="Applied">What the application says that may be published; none before it was sent.</param>
public sealed record ForumYearFigures(
    ForumYearId Id, long Version, string GrantYear, ContentHash Pack, Forum Forum, Stage Stage,
    DateTimeOffset? AppliedAt, Award? Award, ImmutableArray<PaymentFigures> Payments, ImmutableArray<ReportFigures> Reports, Money? Underspend,
    PublicAnswers? Applied, ImmutableArray<PublishedPart> Withheld)
{
    /// <summary>Whether there is a grant. One that was given up is none.</summary>
    public bool HasGrant => Award is not null && Stage is Stage.Awarded or Stage.Closed;

    public bool Withholds(PublishedPart part) => Withheld.Contains(part);
}

/// <param name="Amount">As released; none before.</param>
public sealed record PaymentFigures(Money Amount, DateTimeOffset? ReleasedAt, DateTimeOffset? PaidAt);

/// <summary>What one quarterly report adds to the national return.</summary>
/// <param name="Answers">The answers sent last; none where it was not sent.</param>
/// <param name="Spent">From the start of the year to the end of this quarter.</param>
/// <param name="Figures">Numbers and pence, by question.</param>
/// <param name="Choices">Answers chosen, by question.</param>
public sealed record ReportFigures(Stage Stage, ContentHash? Answers, Money Spent, ImmutableArray<GivenFigure> Figures, ImmutableArray<GivenChoice> Choices);

public sealed record GivenFigure(string Question, long Value);

public sealed record GivenChoice(string Question, string Answer);

/// <param name="Answers">The application that said so.</param>
/// <param name="Holder">Who holds the grant, or empty where the application was erased.</param>
/// <param name="HolderId">Organisation identifier of the holder, <c>GB-CHC-</c> or <c>GB-COH-</c> with its number, or empty.</param>
/// <param name="LegalForm">The answer chosen.</param>
/// <param name="Contact">How the public can reach the forum, or empty where it gave nothing for that.</param>
public sealed record PublicAnswers(ContentHash Answers, string Holder, string HolderId, string LegalForm, string Contact);
