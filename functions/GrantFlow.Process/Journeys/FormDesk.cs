using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>A form as it stands: all sections saved so far, and the tag of each.</summary>
/// <param name="SavedAt">When any section was saved last, or none.</param>
public sealed record FormDraft(FormKey Key, Form Form, Answers Answers, ImmutableDictionary<string, string> Tags, DateTimeOffset? SavedAt)
{
    public string? TagOf(string section) => Tags.GetValueOrDefault(section);

    /// <summary>Everything that must be put right before the form can be sent.</summary>
    public ImmutableArray<Problem> Problems => FormCheck.Check(Form, Answers);
}

/// <summary>Fills in, saves and sends the pack’s forms.</summary>
public sealed class FormDesk(Running.ForumYears forumYears, IDraftStore drafts, Papers papers, Filing filing, TimeProvider clock)
{
    private static readonly Refusal TooLong = new(
        "AnswersTooLong", "These answers are too long to be saved. Shorten them, or send long texts as files.");

    public async Task<FormDraft> LoadAsync(ForumYearId id, FormKey key, CancellationToken cancel = default)
    {
        var form = key.FormIn(forumYears.PackOf(id).Programme);
        var sections = await drafts.LoadAsync(id, key.ToString(), cancel);
        var answers = sections.Aggregate(Answers.None, (all, section) => all.With(AnswersJson.Parse(section.Answers.Span)));
        return new FormDraft(
            key, form, answers,
            sections.ToImmutableDictionary(section => section.Section, section => section.Tag),
            sections.Count == 0 ? null : sections.Max(section => section.SavedAt));
    }

    /// <summary>Saves one section as far as it is filled in, mistakes included. The first section of an application starts it.
    /// Saving is no command, so the rule about whose work it is stands here.</summary>
    /// <param name="expectedTag">As the page had it when it was opened; none where the section had never been saved.</param>
    public async Task<SectionSaved> SaveAsync(
        ForumYearId id, FormKey key, string section, Answers answers, string? expectedTag, Actor actor, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        if (Entitlements.Refuse(state, Roles.Forum, actor) is { } notTheirs)
            return new SectionSaved.Refused(notTheirs);
        if (key.EditingIn(state) == Editing.Closed)
            return new SectionSaved.Refused(new Refusal($"{key}When{key.StageIn(state)}", StageWords.Of(key.StageIn(state)).Hint));
        var bytes = AnswersJson.Serialize(answers);
        if (bytes.Length > IDraftStore.MostBytes)
            return new SectionSaved.Refused(TooLong);
        if (state.Stage == Stage.Invited && await StartAsync(id, actor, cancel) is { } refusal)
            return new SectionSaved.Refused(refusal);
        var saved = await drafts.SaveAsync(id, key.ToString(), section, bytes, expectedTag, clock.GetUtcNow(), cancel);
        return saved is DraftSaved.Conflict conflict
            ? new SectionSaved.Conflict(conflict.Current is { } current ? AnswersJson.Parse(current.Answers.Span) : Answers.None, conflict.Current?.Tag)
            : new SectionSaved.Saved(((DraftSaved.Saved)saved).Tag);
    }

    /// <summary>Freezes the saved answers into one set and sends them. Nothing is sent while anything must be put right.</summary>
    public async Task<FormSent> SendAsync(ForumYearId id, FormKey key, Actor actor, CommandId commandId, CancellationToken cancel = default)
    {
        var draft = await LoadAsync(id, key, cancel);
        if (draft.Problems is { Length: > 0 } problems)
            return new FormSent.Incomplete(problems);
        var asked = FormCheck.Asked(draft.Form, draft.Answers);
        var paper = new AnswerSet(papers.Salt(), key.ToString(), forumYears.PackOf(id).Hash, asked);
        return new FormSent.Answered(await filing.GiveAsync(id, actor, paper, hash => FormCommands.Send(key, hash, asked), commandId, cancel));
    }

    /// <summary>What was sent, or none where nothing was or it has been erased.</summary>
    public Task<AnswerSet?> FindSentAsync(ForumYear state, FormKey key, CancellationToken cancel = default) =>
        papers.FindAsync<AnswerSet>(key.SentIn(state), cancel);

    /// <summary>A file that this forum year’s own forms name, sent or saved; none for any other hash, so that a hash alone opens nothing.</summary>
    public async Task<FileRef?> FindFileAsync(ForumYearId id, ContentHash hash, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        foreach (var key in FormKey.All)
        {
            var sent = await FindSentAsync(state, key, cancel);
            var draft = await LoadAsync(id, key, cancel);
            if ((FileIn(sent?.Answers, hash) ?? FileIn(draft.Answers, hash)) is { } file)
                return file;
        }

        return null;
    }

    private static FileRef? FileIn(Answers? answers, ContentHash hash) =>
        answers?.ById.Values.OfType<FilesAnswer>().SelectMany(answer => answer.Files).FirstOrDefault(file => file.Hash == hash);

    /// <summary>Two people may open the invitation together: who comes second finds it started, and that is as good.</summary>
    private async Task<Refusal?> StartAsync(ForumYearId id, Actor actor, CancellationToken cancel)
    {
        var outcome = await forumYears.DoAsync(id, actor, new StartApplication(), cancel: cancel);
        return outcome.Why is { Name: not "StartApplicationWhenDrafting" } refusal ? refusal : null;
    }
}

public abstract record SectionSaved
{
    private SectionSaved()
    {
    }

    public sealed record Saved(string Tag) : SectionSaved;

    /// <summary>Somebody else saved this section in between. Nothing was changed.</summary>
    /// <param name="Current">What they saved.</param>
    /// <param name="Tag">To save over it after all.</param>
    public sealed record Conflict(Answers Current, string? Tag) : SectionSaved;

    public sealed record Refused(Refusal Refusal) : SectionSaved;
}

public abstract record FormSent
{
    private FormSent()
    {
    }

    public sealed record Incomplete(ImmutableArray<Problem> Problems) : FormSent;

    public sealed record Answered(Outcome Outcome) : FormSent;
}
