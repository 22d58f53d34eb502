using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Components;

/// <summary>What is to be done. Put <c>gf-task</c> elements in it.</summary>
[HtmlTargetElement("gf-tasks")]
public sealed class TaskListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "govuk-task-list");
}

/// <summary>One task. Without <c>href</c> it cannot be started yet. Without <c>colour</c> its status is plain text, as a finished task's should be.</summary>
[HtmlTargetElement("gf-task", ParentTag = "gf-tasks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TaskTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string Status { get; set; } = "";

    public TagColour? Colour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Razor hands a text that is null over as an empty one.
        Href = string.IsNullOrEmpty(Href) ? null : Href;
        Hint = string.IsNullOrEmpty(Hint) ? null : Hint;
        var id = $"task-{context.UniqueId}";
        var describedBy = Hint is null ? $"{id}-status" : $"{id}-hint {id}-status";
        output.Become("li", Href is null ? "govuk-task-list__item" : "govuk-task-list__item govuk-task-list__item--with-link");
        output.Content.SetHtmlContent(Html.Join(
            Html.Element("div", "govuk-task-list__name-and-hint",
                Href is null
                    ? Html.Element("div", "", Title)
                    : Html.Element("a", "govuk-link govuk-task-list__link", Title).With("href", Href).With("aria-describedby", describedBy),
                Hint is null ? null : Html.Element("div", "govuk-task-list__hint", Hint).With("id", $"{id}-hint")),
            Html.Element("div", Href is null ? "govuk-task-list__status govuk-task-list__status--cannot-start-yet" : "govuk-task-list__status",
                Colour is { } colour ? TagTagHelper.Render(Status, colour) : Status).With("id", $"{id}-status")));
    }
}
