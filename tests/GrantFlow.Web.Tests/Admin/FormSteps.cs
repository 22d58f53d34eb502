using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Local.Hosting;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Tests.Walk;
using Years = GrantFlow.Process.Running.ForumYears;

namespace GrantFlow.Web.Tests.Admin;

/// <summary>What a forum does between two acts of staff.</summary>
internal static class FormSteps
{
    public static string FirstSection(this LocalRun run, ForumYearId id, FormKey key) =>
        key.FormIn(run.Service<Years>().PackOf(id).Programme).Sections[0].Id;

    /// <summary>Changes the first text of a returned form and sends it again.</summary>
    public static async Task ChangeFirstTextAsync(this LocalRun run, ForumYearId id, FormKey key, string words)
    {
        var desk = run.Service<FormDesk>();
        var draft = await desk.LoadAsync(id, key);
        var section = draft.Form.Sections.First(part => part.Questions.Any(IsText));
        var question = section.Questions.First(IsText);
        var answers = section.Questions.Aggregate(Answers.None, (all, one) => draft.Answers.Find(one.Id) is { } answer ? all.With(one.Id, answer) : all);
        await desk.SaveAsync(id, key, section.Id, answers.With(question.Id, new TextAnswer(words)), draft.TagOf(section.Id), Stages.Lead);
        await desk.SendAsync(id, key, Stages.Lead, new CommandId($"again-{words.Length}"));
        await run.Service<Pump>().DrainAsync();
    }

    private static bool IsText(Question question) => question.Type is QuestionType.LongText && question.ShowWhen is null;
}
