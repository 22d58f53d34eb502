using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Privacy;

/// <summary>How far an erasure goes.</summary>
public enum Reach
{
    /// <summary>The person's name and address. What they sent and signed stays until its time is over, since the grant must account for it.</summary>
    Entry,
    /// <summary>Also every paper that they wrote, sent or signed. The record then shows that there was one, and no longer what it said.</summary>
    EntryAndPapers,
}

/// <summary>What an erasure would take away.</summary>
/// <param name="Refusal">Why it cannot be done now, and what to do; none where it can.</param>
public sealed record ErasurePlan(PersonFile File, Reach Reach, string? Refusal)
{
    public ImmutableArray<HeldPaper> Papers => Reach == Reach.EntryAndPapers ? File.Papers : [];
}

/// <summary>Erases what is held of a person, on their request. The chain of events stays whole, since it names papers by hash only.</summary>
public sealed class Erasing(PersonFiles files, DocumentErasing documents, IPeople people, IErasures erasures, ILinkStore links, PassDesk passes, IEnumerable<IPersonalCopies> copies, FigureKeeper figures, TimeProvider clock)
{
    /// <returns>None where nobody is known under this id.</returns>
    public async Task<ErasurePlan?> PlanAsync(PersonId id, Reach reach, CancellationToken cancel = default) =>
        await files.GatherAsync(id, cancel) is { } file ? new ErasurePlan(file, reach, RefusalOf(file)) : null;

    /// <summary>Does what the plan says. After a crash the same again finishes it: the person's own entry goes last, so that they are
    /// still found by it.</summary>
    /// <exception cref="InvalidOperationException">The plan has a refusal.</exception>
    public async Task EraseAsync(ErasurePlan plan, PersonId by, CancellationToken cancel = default)
    {
        if (plan.Refusal is { } refusal)
            throw new InvalidOperationException(refusal);
        foreach (var paper in plan.Papers)
            await documents.EraseAsync(paper.Hash, ErasureGround.Requested, by, cancel);
        foreach (var forumYear in plan.Papers.Select(paper => paper.ForumYear).Distinct())
            await figures.ForgetAsync(forumYear, cancel);
        foreach (var forumYear in plan.File.Roles.Select(held => held.ForumYear).Distinct())
            await links.RevokeAsync(forumYear, plan.File.Person.Id, clock.GetUtcNow(), cancel);
        await passes.EndAllAsync(plan.File.Person.Id, cancel);
        await EraseEntryAsync(plan.File.Person, ErasureGround.Requested, by, cancel);
    }

    internal async Task EraseEntryAsync(Person person, ErasureGround ground, PersonId by, CancellationToken cancel)
    {
        await erasures.AddAsync(new Erasure(ErasedKind.Person, person.Id.Value, ground, by, clock.GetUtcNow()), cancel);
        if (person.Email.Length > 0)
            foreach (var kept in copies)
                await kept.EraseAsync(person.Email, cancel);
        await people.PutAsync([person with { Name = ErasedName, Email = "" }], cancel);
    }

    /// <summary>What pages show in place of a name.</summary>
    public const string ErasedName = "Name erased";

    private static string? RefusalOf(PersonFile file)
    {
        if (file.Person is { Name: ErasedName, Email: "" })
            return "This person’s name and address were erased before.";
        var needed = file.StillNeeded.Select(held => held.ForumYear.Value).Distinct().ToList();
        return needed.Count == 0
            ? null
            : $"{file.Person.Name} still has a role in {string.Join(", ", needed)}. Name somebody else there first, then erase.";
    }
}
