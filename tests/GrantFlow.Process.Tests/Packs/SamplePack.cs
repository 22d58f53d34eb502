using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Tests.Packs;

/// <summary>The shipped pack, and copies of it with something changed.</summary>
internal sealed record SamplePack(ImmutableDictionary<string, ReadOnlyMemory<byte>> Files)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "programmes", "dfe-participation", "2026-27");

    public static readonly SamplePack Shipped = new(
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToImmutableDictionary(
            path => Path.GetRelativePath(Folder, path).Replace('\\', '/'),
            path => (ReadOnlyMemory<byte>)File.ReadAllBytes(path)));

    public static ProgrammePack Pack { get; } = Shipped.Read().Pack!;

    public PackReading Read() => PackReader.Read(Files);

    public SamplePack Without(string path) => new(Files.Remove(path));

    public SamplePack With(string path, string text) => new(Files.SetItem(path, Encoding.UTF8.GetBytes(text)));

    public SamplePack Replace(string path, string old, string @new)
    {
        var text = Encoding.UTF8.GetString(Files[path].Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public SamplePack Edit(string path, Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(Files[path].Span)!;
        edit(root);
        return With(path, root.ToJsonString());
    }

    public SamplePack EditMain(Action<JsonNode> edit) => Edit(PackFiles.Main, edit);
}
