using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;
using GrantFlow.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Planning;

/// <summary>Ask the adviser to agree another spending plan.</summary>
public sealed class IndexModel(PlanDesk desk, SectionReader reader) : ForumPage
{
    private const string Reason = "reason";

    /// <summary>The plan to change, and the reason.</summary>
    public static readonly Section Section = new("plan-change", "Spending plan",
    [
        new(FormCommands.Plan, "What will you spend it on?", QuestionType.BudgetTable, "One line for each thing, with its cost for the whole year."),
        new(Reason, "Why should the plan change?", QuestionType.LongText, "Your adviser reads this.", MaxWords: 200),
    ]);

    /// <summary>The plan alone, to read.</summary>
    public static readonly Section PlanOnly = Section with { Questions = [Section.Questions[0]] };

    public Answers Answers { get; private set; } = Answers.None;

    public Answers Current { get; private set; } = Answers.None;

    public PlanPaper? Asked { get; private set; }

    public bool IsOpen => State is { Stage: Stage.Awarded, Plan.Stage: Stage.PlanAsAgreed };

    public Answers AskedAnswers => Lines(Asked?.Lines ?? []);

    public DateTimeOffset? DecisionDue => State.Find(Core.Programmes.ObligationKind.PlanDecision)?.Due;

    public void OnGet() => Answers = Current;

    public async Task<IActionResult> OnPostAsync()
    {
        var post = await reader.ReadAsync(Section, await Request.ReadFormAsync(HttpContext.RequestAborted), Answers.None, HttpContext.RequestAborted);
        Answers = post.Answers;
        if (post.Pressed is not Pressed.Save)
            return Page();
        ModelState.AddProblems(FormCheck.Check(Section, Answers));
        return !ModelState.IsValid
            ? Page()
            : await FinishAsync(
                await desk.AskAsync(ForumYearId, Actor, Answers.Lines(FormCommands.Plan), Answers.Text(Reason), CommandId, HttpContext.RequestAborted),
                $"{Home}/plan", "Your adviser has been asked. Keep to the present plan until you have an answer.");
    }

    protected override async Task<IActionResult?> PrepareAsync()
    {
        Current = Lines(await desk.ReadCurrentAsync(State, HttpContext.RequestAborted));
        Asked = await desk.ReadAskedAsync(State, HttpContext.RequestAborted);
        return null;
    }

    private static Answers Lines(System.Collections.Immutable.ImmutableArray<BudgetLine> lines) =>
        Answers.None.With(FormCommands.Plan, new LinesAnswer(lines));
}
