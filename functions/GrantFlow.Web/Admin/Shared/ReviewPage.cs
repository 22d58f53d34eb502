using GrantFlow.Core.Forms;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Forms;

namespace GrantFlow.Web.Admin.Shared;

/// <summary>A page on which staff read a form that was sent.</summary>
public abstract class ReviewPage : StaffPage
{
    /// <summary>What was sent last, or none where nothing was or it has been erased.</summary>
    public AnswerSet? Sent { get; private set; }

    /// <summary>What had been sent before it, where it was sent again.</summary>
    public AnswerSet? Earlier { get; private set; }

    public Form Form => Key.FormIn(Pack.Programme);

    public abstract FormKey Key { get; }

    /// <summary>Whether the section says something else than before it was sent back.</summary>
    public bool Differs(Section section) => Earlier is { } before && Sent is { } now
        && section.Questions.Any(question => !AnswersAlike.Are(before.Answers.Find(question.Id), now.Answers.Find(question.Id)));

    protected override async Task PrepareAsync()
    {
        Sent = await Service<FormDesk>().FindSentAsync(State, Key, Cancel);
        if (Sent is not null && await SentBefore.FindAsync(Service<Process.Ports.IForumYearStore>(), ForumYearId, Key, Cancel) is { } hash)
            Earlier = await Papers.FindAsync<AnswerSet>(hash, Cancel);
        await Service<FileStates>().LearnAsync(Sent?.Answers, Cancel);
    }
}
