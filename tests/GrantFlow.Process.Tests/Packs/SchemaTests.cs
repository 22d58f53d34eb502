using System.Text.Json;
using System.Text.Json.Nodes;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Tests.Packs;

/// <summary>The schema for editors offers the words that the reader knows.</summary>
public class SchemaTests
{
    private static readonly JsonNode Pack = Read("pack");
    private static readonly JsonNode Form = Read("form");

    [Fact]
    public void Given_the_pack_schema_When_words_are_compared_Then_they_are_those_of_the_rules()
    {
        Assert.Equal(Words<ObligationKind>(), Names(Pack["properties"]!["obligations"]!["properties"]!));
        Assert.Equal(Words<GatedAct>(), Names(Pack["properties"]!["gates"]!["properties"]!));
        Assert.Equal(Words<Gate>(), Values(Pack["$defs"]!["gates"]!["items"]!));
        Assert.Equal(Words<Role>().Except(["system", "auditor"]), Values(Pack["$defs"]!["step"]!["properties"]!["to"]!["items"]!));
        Assert.Equal(Words<Deadline>(), Values(Pack["$defs"]!["obligation"]!["properties"]!["deadline"]!));
    }

    [Fact]
    public void Given_the_form_schema_When_words_are_compared_Then_they_are_those_of_the_rules()
    {
        Assert.Equal(Words<FormKind>(), Values(Form["properties"]!["id"]!));
        Assert.Equal(Words<QuestionType>(), Values(Form["$defs"]!["question"]!["properties"]!["type"]!));
        Assert.Equal(Words<BudgetColumns>(), Values(Form["$defs"]!["question"]!["properties"]!["columns"]!));
    }

    private static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "programmes", "schema", $"{name}.schema.json")))!;

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static IEnumerable<string> Values(JsonNode node) => node["enum"]!.AsArray().Select(value => (string)value!);

    private static IEnumerable<string> Words<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
