using System.Globalization;
using System.Text.Json.Nodes;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GrantFlow.Web.Tests.Components.Published;

/// <summary>Our tag helpers, given what a published example was given.</summary>
internal static class Ours
{
    public static Task<string> RenderAsync(Fixture of) => of.Component switch
    {
        "button" => new ButtonTagHelper { Kind = Kind(of), Href = of.Text("href") }.RenderAsync(Body(of), ("name", of.Text("name")), ("value", of.Text("value"))),
        "inset-text" => new InsetTagHelper().RenderAsync(Body(of)),
        "warning-text" => new WarningTagHelper().RenderAsync(Body(of)),
        "details" => new DetailsTagHelper { Summary = of.Text("summaryText")! }.RenderAsync(Body(of)),
        "panel" => new PanelTagHelper { Title = of.Text("titleText") ?? of.Text("titleHtml")! }.RenderAsync(Body(of)),
        "tag" => new TagTagHelper { Colour = Colour(of.Text("classes")!) }.RenderAsync(Body(of)),
        "notification-banner" => new BannerTagHelper { Kind = of.Text("type") == "success" ? BannerKind.Success : BannerKind.Information }.RenderAsync(BannerBody(of)),
        "error-summary" => Summary(of).RenderAsync(),
        "back-link" => new BackTagHelper { Href = "#" }.RenderAsync(),
        "breadcrumbs" => new BreadcrumbsTagHelper { Crumbs = of.Items("items").Select(item => new Crumb(Fixture.Text(item, "text")!, Fixture.Text(item, "href")!)) }.RenderAsync(),
        "pagination" => new PaginationTagHelper { Previous = of.Text("previous.href"), Next = of.Text("next.href") }.RenderAsync(),
        "summary-list" => new SummaryListTagHelper().RenderAsync(of.Items("rows").Select(Row)),
        "task-list" => new TaskListTagHelper().RenderAsync(of.Items("items").Select(Task)),
        _ => Question(of).RenderAsync(),
    };

    private static FieldTagHelper Question(Fixture of)
    {
        FieldTagHelper helper = of.Component switch
        {
            "input" => new InputTagHelper { Width = Width(of.Text("classes")), Kind = of.Text("prefix.text") is null ? TextKind.Text : TextKind.Money },
            "textarea" => new TextareaTagHelper { Rows = int.Parse(of.Text("rows") ?? "5", CultureInfo.InvariantCulture) },
            "radios" => new RadiosTagHelper { Options = Choices(of) },
            "checkboxes" => new CheckboxesTagHelper { Options = Choices(of), Values = Chosen(of) },
            "select" => new SelectTagHelper { Options = Choices(of) },
            "date-input" => new DateTagHelper { Parts = new DateParts(of.Text("values.dob-day") ?? "", of.Text("values.dob-month") ?? "", of.Text("values.dob-year") ?? "") },
            "file-upload" => new FileTagHelper(),
            _ => throw new InvalidOperationException($"There is no tag helper for {of.Component}."),
        };
        helper.Name = NameOf(of);
        helper.Label = of.Text("label.text") ?? of.Text("fieldset.legend.text") ?? "";
        helper.Hint = of.Text("hint.text");
        helper.Value = of.Text("value") ?? (Chosen(of) is [var chosen, ..] ? chosen : "");
        helper.LabelStyle = (of.Text("label.isPageHeading") ?? of.Text("fieldset.legend.isPageHeading")) is null ? LabelStyle.Plain : LabelStyle.Heading;
        var problems = new ModelStateDictionary();
        if (of.Text("errorMessage.text") is { } problem)
            problems.AddModelError(helper.Name, problem);
        helper.ViewContext = Rendering.View(problems);
        return helper;
    }

    public static string NameOf(Fixture of) => of.Text("namePrefix") ?? of.Text("name") ?? of.Text("id")!;

    private static ErrorSummaryTagHelper Summary(Fixture of)
    {
        var problems = new ModelStateDictionary();
        var view = Rendering.View(problems);
        foreach (var item in of.Items("errorList"))
        {
            var name = Fixture.Text(item, "href")?.TrimStart('#') ?? "";
            if (name.Length > 0)
                new InputTagHelper { Name = name, ViewContext = view }.Process(new TagHelperContext([], new Dictionary<object, object>(), name), new TagHelperOutput("i", [], (_, _) => null!));
            problems.AddModelError(name, Fixture.Text(item, "text")!);
        }

        return new ErrorSummaryTagHelper { ViewContext = view };
    }

    private static (TagHelper Helper, IHtmlContent? Child) Row(JsonNode row)
    {
        var value = Fixture.Text(row, "value.html") is { } html ? new HtmlString(html) : Rendering.Encoded(Fixture.Text(row, "value.text")!);
        return (new SummaryRowTagHelper { Key = Fixture.Text(row, "key.text")!, Change = Fixture.Text(row["actions"]?["items"]?[0], "href") }, value);
    }

    private static (TagHelper Helper, IHtmlContent? Child) Task(JsonNode item) => (new TaskTagHelper
    {
        Title = Fixture.Text(item, "title.text")!,
        Href = Fixture.Text(item, "href"),
        Hint = Fixture.Text(item, "hint.text"),
        Status = Fixture.Text(item, "status.text") ?? Fixture.Text(item, "status.tag.text")!,
        Colour = Fixture.Text(item, "status.tag.classes") is { } classes ? Colour(classes) : null,
    }, null);

    private static IReadOnlyList<Choice> Choices(Fixture of) =>
        [.. of.Items("items").Select(item => new Choice(Fixture.Text(item, "value") ?? "", Fixture.Text(item, "text")!, Fixture.Text(item, "hint.text")))];

    private static IReadOnlyList<string> Chosen(Fixture of) =>
        [.. of.Items("items").Where(item => Fixture.Text(item, "checked") == "true" || Fixture.Text(item, "selected") == "true").Select(item => Fixture.Text(item, "value")!)];

    private static HtmlString? Body(Fixture of) =>
        of.Text("html") is { } html ? new HtmlString(html) : of.Text("text") is { } text ? Rendering.Encoded(text) : null;

    private static HtmlString BannerBody(Fixture of) => new(
        of.Text("html") ?? $"<p class=\"govuk-notification-banner__heading\">{Rendering.Encoded(of.Text("text")!)}</p>");

    private static ButtonKind Kind(Fixture of) => of.Text("classes") switch
    {
        null => ButtonKind.Primary,
        "govuk-button--secondary" => ButtonKind.Secondary,
        _ => ButtonKind.Warning,
    };

    private static TagColour Colour(string classes) => Enum.Parse<TagColour>(classes.Replace("govuk-tag--", "", StringComparison.Ordinal), ignoreCase: true);

    private static int? Width(string? classes) => classes is null ? null : int.Parse(classes.Split('-')[^1], CultureInfo.InvariantCulture);
}
