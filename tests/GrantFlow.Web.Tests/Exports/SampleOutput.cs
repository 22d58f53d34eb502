using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace GrantFlow.Web.Tests.Exports;

/// <summary>Answers of the host, kept as samples in tests/schema, where Node holds them against the schemas of others.</summary>
internal static class SampleOutput
{
    private const string Update = "GRANTFLOW_UPDATE_DOCS";

    public static async Task HoldAsync(string name, JsonNode answer)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "schema", "samples", name);
        var written = answer.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        if (Environment.GetEnvironmentVariable(Update) == "1")
            await File.WriteAllTextAsync(file, written);
        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file) == written,
            $"tests/schema/samples/{name} is not what the host answers:\n{written}\nWrite it anew with {Update}=1, look at it, and commit it.");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
