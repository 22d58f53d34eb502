using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web.Forms;

/// <summary>One question of a pack form with its answer: <c>&lt;gf-question question="question" answers="Model.Answers" /&gt;</c>.
/// Its problems come from ModelState (see <see cref="ModelStateErrors.AddProblems"/>). The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("gf-question", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QuestionTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Question Question { get; set; } = null!;

    public Answers Answers { get; set; } = Answers.None;

    /// <summary>What a budget table may add up to; with it the table tells what remains.</summary>
    public Money? Available { get; set; }

    /// <summary>Where a file already kept can be opened; without it files are named only.</summary>
    public Func<FileRef, string>? FileHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        PageFields.Note(ViewContext.HttpContext, Question.Id, QuestionView.Anchor(Question));
        output.Content.SetHtmlContent(View().Render());
    }

    private QuestionView View()
    {
        var view = new QuestionView(Question, Answers, ViewContext.ModelState.ErrorOf(Question.Id), ViewContext.HttpContext.RequestServices.GetRequiredService<FileStates>()) { Available = Available, FileHref = FileHref };
        return AddedRows() is { } rows ? view with { BudgetRows = rows } : view;
    }

    /// <summary>One more line than the page had, where the button that asks for it was pressed.</summary>
    private int? AddedRows() =>
        ViewContext.HttpContext.Features.Get<IFormFeature>()?.Form is { } form && Pressed.Of(form) is Pressed.AddLine(var id) && id == Question.Id
            ? SectionReader.CountRows(id, form) + 1
            : null;
}
