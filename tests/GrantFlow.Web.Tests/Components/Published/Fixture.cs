using System.Text.Json;
using System.Text.Json.Nodes;

namespace GrantFlow.Web.Tests.Components.Published;

/// <summary>One example that GOV.UK Frontend publishes of a component: what it was given, and the HTML that it makes of it.</summary>
internal sealed record Fixture(string Component, string Name, JsonObject Options, string Html)
{
    public static Fixture Read(string component, string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "govuk-fixtures", component, "fixtures.json");
        var all = JsonNode.Parse(File.ReadAllText(file))!["fixtures"]!.AsArray();
        var found = all.SingleOrDefault(entry => entry!["name"]!.GetValue<string>() == name)
            ?? throw new InvalidOperationException($"GOV.UK Frontend publishes no example ‘{name}’ of {component}.");
        return new Fixture(component, name, found["options"]!.AsObject(), found["html"]!.GetValue<string>());
    }

    /// <summary>The text at a path such as <c>label.text</c>, or none.</summary>
    public string? Text(string path) => Text(Options, path);

    public static string? Text(JsonNode? from, string path)
    {
        foreach (var part in path.Split('.'))
            from = (from as JsonObject)?[part];
        return from?.GetValueKind() switch
        {
            null => null,
            JsonValueKind.String => from.GetValue<string>(),
            _ => from.ToJsonString(),
        };
    }

    public IEnumerable<JsonNode> Items(string name) => Options[name]?.AsArray().OfType<JsonNode>() ?? [];
}
