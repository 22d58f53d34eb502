using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace GrantFlow.Web.Forms;

/// <summary>The answers of a section to read, as a summary list: <c>&lt;gf-answers section="section" answers="Model.Answers" change="@url" file-href="file => …" /&gt;</c>.</summary>
[HtmlTargetElement("gf-answers", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AnswersTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Section Section { get; set; } = null!;

    public Answers Answers { get; set; } = Answers.None;

    /// <summary>The page of the section; each row links to its question there. None: nothing can be changed.</summary>
    public string? Change { get; set; }

    public Func<FileRef, string>? FileHref { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(SummaryListTagHelper.Render([.. FormCheck.Shown(Section, Answers).Select(Row)]));
    }

    private SummaryRow Row(Question question) => new(
        question.Label,
        AnswerView.Of(question, Answers, FileHref, ViewContext.HttpContext.RequestServices.GetRequiredService<FileStates>()),
        Change is null ? null : $"{Change}#{QuestionView.Anchor(question)}");
}
