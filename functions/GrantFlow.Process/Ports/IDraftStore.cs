using GrantFlow.Core;

namespace GrantFlow.Process.Ports;

/// <summary>Unsent answers, a section at a time, each with an entity tag of its own, so that two people can fill in different sections.</summary>
public interface IDraftStore
{
    /// <summary>How many bytes a section's answers may have: half of what a row of Azure's tables takes.</summary>
    const int MostBytes = 512 * 1024;

    /// <summary>Every store asks this before it saves, so that no store keeps what another would refuse.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MostBytes"/>.</exception>
    static void Check(ReadOnlyMemory<byte> answers)
    {
        if (answers.Length > MostBytes)
            throw new ArgumentException($"A section's answers have {answers.Length} bytes, and at most {MostBytes} are kept.", nameof(answers));
    }

    /// <summary>All saved sections of one form of one forum year. <paramref name="form"/> is a form's name, with its quarter where it has one: <c>report-2</c>.</summary>
    Task<IReadOnlyList<DraftSection>> LoadAsync(ForumYearId id, string form, CancellationToken cancel = default);

    /// <summary>Saves a section if its tag is still <paramref name="expectedTag"/> (none: it was never saved).</summary>
    /// <exception cref="ArgumentException">There are too many bytes: see <see cref="Check"/>.</exception>
    Task<DraftSaved> SaveAsync(ForumYearId id, string form, string section, ReadOnlyMemory<byte> answers, string? expectedTag, DateTimeOffset at, CancellationToken cancel = default);

    /// <summary>Takes away all saved sections of all forms of one forum year.</summary>
    Task EraseAsync(ForumYearId id, CancellationToken cancel = default);
}

/// <param name="Answers">Canonical JSON of the section's answers.</param>
/// <param name="Tag">Changes with every save.</param>
public sealed record DraftSection(string Section, ReadOnlyMemory<byte> Answers, string Tag, DateTimeOffset SavedAt);

public abstract record DraftSaved
{
    private DraftSaved()
    {
    }

    public sealed record Saved(string Tag) : DraftSaved;

    /// <summary>Somebody saved this section in between; what they saved comes with it. Nothing was changed.</summary>
    public sealed record Conflict(DraftSection? Current) : DraftSaved;
}
