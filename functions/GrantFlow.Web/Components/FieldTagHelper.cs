using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>What all form fields share. The error comes from ModelState under the field's name,
/// and so does the value where the page gives none.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Value { get; set; }

    public LabelStyle LabelStyle { get; set; } = LabelStyle.Bold;

    protected string Given => Value ?? ViewContext.ModelState.GetValueOrDefault(Name)?.AttemptedValue ?? "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        var field = new Field(Name, Label, Hint, ViewContext.ModelState.ErrorOf(Name), LabelStyle);
        PageFields.Note(ViewContext.HttpContext, Name, Anchor(field));
        output.Content.SetHtmlContent(Render(field));
    }

    /// <summary>The id of the control that the error summary leads to.</summary>
    protected virtual string Anchor(Field field) => field.Id;

    protected abstract IHtmlContent Render(Field field);
}
