using GrantFlow.Web.Components;

namespace GrantFlow.Web.Tests.Components.Published;

/// <summary>Each tag helper makes the HTML that GOV.UK Frontend publishes for the same options. Ids are named after our fields. What
/// our pages never ask of a component is not among the examples.</summary>
public sealed class FixtureTests
{
    /// <summary>Attributes that our helpers set of themselves, and the examples only when asked.</summary>
    private static readonly string[] OfOurs = ["inputmode", "spellcheck", "multiple"];

    public static TheoryData<string, string> Examples => new(
        from entry in new Dictionary<string, string[]>
        {
            ["back-link"] = ["default"],
            ["breadcrumbs"] = ["default", "with one level", "without the home section"],
            ["button"] = ["default", "link", "secondary", "warning", "name", "value", "explicit link", "no type"],
            ["checkboxes"] = ["with hint", "with error message", "with legend as a page heading", "with very long option text", "with error message and hint"],
            ["date-input"] = ["default", "with values and name prefix", "with error message and hint"],
            ["details"] = ["default", "html as text", "html", "summary html as text", "with html"],
            ["error-summary"] = ["default", "without links", "mixed with and without links", "error list with html as text", "error list with html as text link"],
            ["file-upload"] = ["default", "with hint text", "with error message and hint", "with label as page heading", "allows multiple files", "error"],
            ["input"] =
            [
                "default", "with hint text", "with error message", "with error and hint", "with width-2 class", "with width-5 class", "with width-10 class",
                "with width-20 class", "with label as page heading", "value", "zero value", "id",
            ],
            ["inset-text"] = ["default", "with html", "html as text"],
            ["notification-banner"] = ["default", "with text as html", "with type as success", "html as text"],
            ["pagination"] = ["with prev and next only", "with previous only", "with next only"],
            ["panel"] = ["title html as text", "body html as text", "body html", "title with no body text"],
            ["radios"] = ["default", "with hint", "with fieldset and error message", "with very long option text"],
            ["select"] = ["with hint text and error message", "hint", "error"],
            ["summary-list"] = ["default", "value with html"],
            ["tag"] = ["grey", "turquoise", "green", "red", "orange", "yellow"],
            ["task-list"] = ["default"],
            ["textarea"] = ["default", "with hint", "with error message", "with default value", "with custom rows", "with label as page heading", "with hint and error message"],
            ["warning-text"] = ["default", "multiple lines", "html", "html as text"],
        }
        from name in entry.Value
        select (entry.Key, name));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Given_the_options_of_an_example_When_rendered_Then_its_html(string component, string name)
    {
        var published = Fixture.Read(component, name);

        var ours = await Ours.RenderAsync(published);

        Assert.Equal(Markup.Of(Named(published), Ids(published), OfOurs), Markup.Of(ours, passedOver: OfOurs), ignoreLineEndingDifferences: true);
    }

    /// <summary>Without a prefix the parts of a published date are named <c>day</c>, <c>month</c> and <c>year</c>; ours always have one.</summary>
    private static string Named(Fixture published) => published.Component == "date-input" && published.Text("namePrefix") is null
        ? published.Html.Replace(" name=\"", $" name=\"{Ours.NameOf(published)}-", StringComparison.Ordinal)
        : published.Html;

    /// <summary>Our ids for theirs.</summary>
    private static Dictionary<string, string> Ids(Fixture published) => published.Component switch
    {
        "notification-banner" => new() { ["govuk-notification-banner-title"] = "banner-example" },
        "task-list" => Enumerable.Range(1, 20).Reverse().ToDictionary(number => $"task-list-{number}", number => $"task-list-{number}"),
        _ when (published.Text("id") ?? published.Text("idPrefix")) is { } id => new() { [id] = FieldId.Of(Ours.NameOf(published)) },
        _ => [],
    };
}
