using System.Collections.Frozen;
using System.Security.Cryptography;

namespace GrantFlow.Web.Assets;

/// <summary>The style sheet and icon, embedded in this assembly. Their addresses carry a hash of their bytes, so they may be cached for a year.</summary>
public static class EmbeddedAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Asset> ByName = Load().ToFrozenDictionary(asset => asset.Name);

    private static readonly FrozenDictionary<string, Asset> ByPath = ByName.Values.ToFrozenDictionary(asset => asset.Path);

    /// <summary>The address of an asset: <c>/assets/grantflow.1a2b3c4d5e6f.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no asset of this name.</exception>
    public static string Path(string name) => ByName[name].Path;

    public static Asset? Find(string path) => ByPath.GetValueOrDefault(path);

    private static IEnumerable<Asset> Load()
    {
        var assembly = typeof(EmbeddedAssets).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return new Asset(resource[Prefix.Length..], copy.ToArray());
        }
    }
}

/// <param name="Name">As in the project: <c>grantflow.css</c>.</param>
public sealed record Asset(string Name, byte[] Bytes)
{
    public string Path { get; } = $"/assets/{System.IO.Path.GetFileNameWithoutExtension(Name)}.{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..12]}{System.IO.Path.GetExtension(Name)}";

    public string ContentType => System.IO.Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
