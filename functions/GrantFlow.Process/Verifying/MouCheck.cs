using System.Collections.Immutable;
using System.Security.Cryptography;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Verifying;

/// <summary>Tells anybody whether a file or a code is of an MOU that was made here, without saying anything of people.</summary>
public sealed class MouCheck(IMouRegister register, Running.ForumYears forumYears, IForumYearStore store, IForums forums, IDocumentStore documents, Papers papers)
{
    /// <param name="file">Is looked at and not kept.</param>
    public async Task<MouAnswer> CheckFileAsync(ReadOnlyMemory<byte> file, CancellationToken cancel = default)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Span));
        if (await register.FindAsync(hash, cancel) is { } entry)
            return await AnswerAsync(entry, cancel);
        if (MouMark.Find(file.Span) is not { } mark || await FactsAsync(mark.ForumYear, mark.Version, cancel) is not { } facts)
            return new MouAnswer.Unknown();
        return await PrintOfAsync(mark, cancel) == hash
            ? Standing(facts)
            : new MouAnswer.Altered(facts with { Signatures = [], IssuedAt = null });
    }

    /// <summary>The hash of the printed text of this version. Prints are made on demand and not kept, so it is printed once more.</summary>
    private async Task<string?> PrintOfAsync(MouMark mark, CancellationToken cancel)
    {
        await foreach (var recorded in store.ReadEventsAsync(mark.ForumYear.Value, cancel: cancel))
            if (EventRecords.Read(recorded).Event is MouIssued issued && issued.Version == mark.Version && await documents.GetAsync(issued.Document, cancel) is { } text)
                return Convert.ToHexStringLower(SHA256.HashData(MouPrint.Print(text, issued.Document, mark)));
        return null;
    }

    /// <param name="typed">A verification code as somebody typed it.</param>
    public async Task<MouAnswer> CheckCodeAsync(string typed, CancellationToken cancel = default) =>
        VerificationCode.Read(typed) is { } code && await register.FindAsync(code, cancel) is { } entry
            ? await AnswerAsync(entry, cancel)
            : new MouAnswer.Unknown();

    private async Task<MouAnswer> AnswerAsync(MouEntry entry, CancellationToken cancel) =>
        await FactsAsync(entry.ForumYear, entry.Version, cancel) is { } facts ? Standing(facts) : new MouAnswer.Unknown();

    private static MouAnswer Standing(MouFacts facts) =>
        facts.LatestVersion > facts.Version ? new MouAnswer.Superseded(facts) : new MouAnswer.Authentic(facts);

    /// <summary>None where there never was such a version.</summary>
    private async Task<MouFacts?> FactsAsync(ForumYearId id, int version, CancellationToken cancel)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        if (version < 1 || version > state.Mou.Version || await forums.FindAsync(state.AreaId, cancel) is not { } forum)
            return null;
        var facts = new MouFacts(forum.Name, forum.Authority, forumYears.PackOf(id).Programme.GrantYear, version, state.Mou.Version, null, [], MouEnd.None);
        await foreach (var recorded in store.ReadEventsAsync(id.Value, cancel: cancel))
            facts = await WithAsync(facts, EventRecords.Read(recorded).Event, cancel);
        return facts;
    }

    private async Task<MouFacts> WithAsync(MouFacts facts, Event happened, CancellationToken cancel) => happened switch
    {
        MouIssued e when e.Version == facts.Version => facts with { IssuedAt = e.At },
        MouSigned e when e.Version == facts.Version => facts with { Signatures = facts.Signatures.Add(new(await OrganisationAsync(e.Evidence, facts.Forum, cancel), e.At)) },
        MouCountersigned e when e.Version == facts.Version => facts with
        {
            Signatures = facts.Signatures.Add(new(await OrganisationAsync(e.Evidence, facts.Authority, cancel), e.At)),
            End = MouEnd.Complete,
        },
        MouDeclined e when e.Version == facts.Version => facts with { End = MouEnd.Declined },
        _ => facts,
    };

    /// <summary>As it was called when it signed.</summary>
    private async Task<string> OrganisationAsync(ContentHash evidence, string otherwise, CancellationToken cancel) =>
        await papers.FindAsync<SignatureRecord>(evidence, cancel) is { Organisation.Length: > 0 } record ? record.Organisation : otherwise;
}

/// <summary>What anybody may know of one version of an MOU.</summary>
/// <param name="LatestVersion">The one that counts now.</param>
/// <param name="Signatures">In the order of signing.</param>
public sealed record MouFacts(
    string Forum, string Authority, string GrantYear, int Version, int LatestVersion, DateTimeOffset? IssuedAt, ImmutableArray<SignedFor> Signatures, MouEnd End);

public sealed record SignedFor(string Organisation, DateTimeOffset At);

public enum MouEnd
{
    /// <summary>Not everybody has signed yet.</summary>
    None,
    Complete,
    Declined,
}

public abstract record MouAnswer
{
    private MouAnswer()
    {
    }

    /// <summary>Made here, and the version that counts.</summary>
    public sealed record Authentic(MouFacts Facts) : MouAnswer;

    /// <summary>Made here, and a newer version has taken its place.</summary>
    public sealed record Superseded(MouFacts Facts) : MouAnswer;

    /// <summary>Says that it is this version, and its bytes are not the ones that were made here.</summary>
    public sealed record Altered(MouFacts Facts) : MouAnswer;

    public sealed record Unknown : MouAnswer;
}
