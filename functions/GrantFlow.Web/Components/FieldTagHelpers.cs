using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>One line of text: <c>&lt;gf-input name="Email" label="Email address" kind="Email" /&gt;</c>.</summary>
[HtmlTargetElement("gf-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    public TextKind Kind { get; set; } = TextKind.Text;

    /// <summary>Characters the field is wide: 2, 3, 4, 5, 10, 20 or 30; all of the line without it.</summary>
    public int? Width { get; set; }

    protected override IHtmlContent Render(Field field)
    {
        var width = Width is { } characters ? $"govuk-input--width-{characters}" : "";
        return FormGroup.Labelled(field, Kind == TextKind.Money ? Controls.PoundInput(field, Given, width) : Controls.Input(field, Given, Kind, width));
    }
}

/// <summary>A longer text; the word limit, where there is one, is told in the hint.</summary>
[HtmlTargetElement("gf-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    public int? MaxWords { get; set; }

    protected override IHtmlContent Render(Field field)
    {
        var told = field with { Hint = WordLimit.Hint(field.Hint, MaxWords) };
        return FormGroup.Labelled(told, Controls.TextArea(told, Given, Rows));
    }
}

/// <summary>Pick one; <c>options="Choice.YesNo"</c> or a list of one's own.</summary>
[HtmlTargetElement("gf-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    protected override IHtmlContent Render(Field field) => FormGroup.Fieldset(field, Controls.Radios(field, [.. Options], Given, ""));
}

/// <summary>Pick any; posted as several values of one name.</summary>
[HtmlTargetElement("gf-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    /// <summary>The values that are ticked.</summary>
    public IEnumerable<string> Values { get; set; } = [];

    protected override IHtmlContent Render(Field field) => FormGroup.Fieldset(field, Controls.Checkboxes(field, [.. Options], [.. Values]));
}

/// <summary>A drop-down list, for filters; radios are better for questions.</summary>
[HtmlTargetElement("gf-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Options { get; set; } = [];

    protected override IHtmlContent Render(Field field) => FormGroup.Labelled(field, Controls.Select(field, Options, Given));
}

/// <summary>Three fields, posted as <c>name-day</c>, <c>name-month</c> and <c>name-year</c>; read them with <see cref="DateParts.Read"/>.</summary>
[HtmlTargetElement("gf-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : FieldTagHelper
{
    /// <summary>What the fields hold; <see cref="FieldTagHelper.Value"/> may give it as one text.</summary>
    public DateParts? Parts { get; set; }

    protected override string Anchor(Field field) => $"{field.Id}-day";

    protected override IHtmlContent Render(Field field) => FormGroup.Fieldset(field, Controls.Date(field, Parts ?? DateParts.Of(Given)), "group");
}

/// <summary>Files to send. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("gf-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>Endings the browser offers: <c>.pdf,.png</c>.</summary>
    public string Accept { get; set; } = "";

    protected override IHtmlContent Render(Field field) => FormGroup.Labelled(field, Controls.File(field, Accept));
}
