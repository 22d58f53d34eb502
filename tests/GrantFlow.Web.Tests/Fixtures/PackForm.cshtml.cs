using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;
using GrantFlow.Web.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Tests.Fixtures;

/// <summary>A section with one question of each type, kept between requests by the test's own <see cref="Saved"/>.</summary>
public sealed class PackFormModel(SectionReader reader, Saved saved) : PageModel
{
    public Section Section { get; } = new("all", "All kinds of questions",
    [
        new("forum-name", "Name of the forum", QuestionType.Text),
        new("outcomes", "Outcomes", QuestionType.LongText, "Say what will change.", MaxWords: 20),
        new("parents", "Parents in membership", QuestionType.Number),
        new("requested", "Amount you ask for", QuestionType.Money),
        new("ratified", "Date the policy was ratified", QuestionType.Date),
        new("hosted", "Does a host hold the grant?", QuestionType.YesNo),
        new("legal-form", "Legal form", QuestionType.Choice, Options: [new("charity", "Charity"), new("cic", "Community interest company")]),
        new("plan", "Spending plan", QuestionType.BudgetTable, Columns: BudgetColumns.PlannedAndActual),
        new("evidence", "Evidence", QuestionType.File, Need: Need.Optional),
    ]);

    public Answers Answers { get; private set; } = saved.Answers;

    public async Task OnPostAsync(CancellationToken cancel)
    {
        var post = await reader.ReadAsync(Section, await Request.ReadFormAsync(cancel), saved.Answers, cancel);
        saved.Answers = Answers = post.Answers;
        saved.Pressed = post.Pressed;
        ModelState.AddProblems(post.Problems);
        if (post.Pressed is Pressed.Save)
            ModelState.AddProblems(FormCheck.Check(Section, post.Answers));
    }
}

public sealed class Saved
{
    public Answers Answers { get; set; } = Answers.None;

    public Pressed? Pressed { get; set; }
}
