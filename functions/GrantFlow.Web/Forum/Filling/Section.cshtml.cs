using System.Security.Cryptography;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Json;
using GrantFlow.Web.Components;
using GrantFlow.Web.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Filling;

/// <summary>One section: its questions, saved as far as they are answered.</summary>
public sealed class SectionModel(SectionReader reader, PlanDesk plans) : FormPage
{
    [FromRoute(Name = "section")]
    public string SectionName { get; set; } = "";

    /// <summary>The section’s entity tag as the page had it; empty where it was never saved.</summary>
    [BindProperty(Name = "tag")]
    public string Tag { get; set; } = "";

    public Section Section { get; private set; } = null!;

    public Answers Answers { get; private set; } = Answers.None;

    public SectionConflict? Conflict { get; private set; }

    /// <summary>The answers just saved bring up questions that the page did not ask.</summary>
    public bool AsksMore { get; private set; }

    public bool IsSaved { get; private set; }

    public IEnumerable<Question> Questions => FormCheck.Shown(Section, Answers);

    /// <summary>Read before the last section, where the forms ask for agreement.</summary>
    public bool ShowsDeclaration => Section == Draft.Form.Sections[^1] && Pack.Declarations.ContainsKey(Key.Kind);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Editing == Editing.Closed)
            return LocalRedirect(Address);
        Answers = await WithPlanAsync(Draft.Answers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string go)
    {
        var post = await reader.ReadAsync(Section, await Request.ReadFormAsync(HttpContext.RequestAborted), Draft.Answers, HttpContext.RequestAborted);
        var asked = FormCheck.Shown(Section, Draft.Answers).Select(question => question.Id).ToHashSet();
        return await KeepAsync(post.Answers) ?? AfterSaving(post, asked, go);
    }

    /// <summary>Puts what this person typed in place of what was saved in between.</summary>
    public async Task<IActionResult> OnPostMineAsync(string mine)
    {
        Answers typed;
        try
        {
            typed = AnswersJson.Parse(Convert.FromBase64String(Seal.Unprotect(mine)));
        }
        catch (CryptographicException)
        {
            return BadRequest();
        }

        return await KeepAsync(typed) ?? GoTo(AddressOf(Section), "Your answers are saved.");
    }

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (await base.PrepareAsync() is { } answer)
            return answer;
        if (Draft.Form.Section(SectionName) is not { } section)
            return NotFound();
        Section = section;
        Answers = Draft.Answers;
        if (Microsoft.AspNetCore.Http.HttpMethods.IsGet(Request.Method))
            Tag = Draft.TagOf(section.Id) ?? "";
        return null;
    }

    private IDataProtector Seal => Service<IDataProtectionProvider>().CreateProtector("section", Id, Key.ToString(), Section.Id);

    /// <returns>None where the answers are saved now.</returns>
    private async Task<IActionResult?> KeepAsync(Answers typed)
    {
        switch (await Desk.SaveAsync(ForumYearId, Key, Section.Id, typed, Tag.Length == 0 ? null : Tag, Actor, HttpContext.RequestAborted))
        {
            case SectionSaved.Refused { Refusal: var refusal }:
                ModelState.AddModelError("", refusal.Sentence);
                Answers = Draft.Answers.With(typed);
                return Page();
            case SectionSaved.Conflict conflict when !AreSame(conflict.Current, typed):
                var mine = Seal.Protect(Convert.ToBase64String(AnswersJson.Serialize(typed)));
                Conflict = new SectionConflict(Section, typed, conflict.Current, mine);
                Tag = conflict.Tag ?? "";
                return Page();
        }

        // The same page sent twice finds its own answers saved, which is as good as saving them.
        await LoadAsync();
        await PrepareAsync();
        Tag = Draft.TagOf(Section.Id) ?? "";
        IsSaved = true;
        return null;
    }

    private IActionResult AfterSaving(SectionPost post, HashSet<string> asked, string go)
    {
        ModelState.AddProblems(post.Problems);
        if (post.Pressed is not Pressed.Save || !ModelState.IsValid)
            return Page();
        if (go == "later")
            return GoTo(Address, $"Saved. You can come back to ‘{Section.Title}’ whenever you like.");
        var missing = FormCheck.Check(Section, Answers);
        ModelState.AddProblems(missing.Where(problem => asked.Contains(problem.Question)));
        AsksMore = missing.Any(problem => !asked.Contains(problem.Question));
        return missing.Length > 0 ? Page() : LocalRedirect(NextAddress);
    }

    private string NextAddress =>
        Sections.SkipWhile(section => section.Id != Section.Id).Skip(1).FirstOrDefault() is { } next ? AddressOf(next) : $"{Address}/check";

    /// <summary>Where planned spending is set against actual, the lines of the plan are there already.</summary>
    private async Task<Answers> WithPlanAsync(Answers answers)
    {
        foreach (var question in Section.Questions.Where(question => question is { Type: QuestionType.BudgetTable, Columns: BudgetColumns.PlannedAndActual }))
            if (!answers.Has(question.Id) && await plans.ReadCurrentAsync(State, HttpContext.RequestAborted) is { IsDefaultOrEmpty: false } lines)
                answers = answers.With(question.Id, new LinesAnswer(lines));
        return answers;
    }

    private static bool AreSame(Answers one, Answers other) => AnswersJson.Serialize(one).AsSpan().SequenceEqual(AnswersJson.Serialize(other));
}
