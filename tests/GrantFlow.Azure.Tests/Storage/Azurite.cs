using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GrantFlow.Azure.Tests.Storage;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace GrantFlow.Azure.Tests.Storage;

/// <summary>The storage emulator, one for all tests of a run: on free ports of the loopback address, in memory, and gone when they are done.</summary>
public sealed partial class Azurite : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's own key, the same for everybody who ever ran it.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private System.Diagnostics.Process? process;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var folder = FolderOf();
        var program = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program))
            await InstallAsync(folder);
        process = Start("node", folder, program, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0");
        using var limit = new CancellationTokenSource(Patience);
        var at = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at.Count < 3)
        {
            var line = await process.StandardOutput.ReadLineAsync(limit.Token)
                ?? throw new InvalidOperationException($"Azurite ended at once: {await process.StandardError.ReadToEndAsync(limit.Token)}");
            if (Listening().Match(line) is { Success: true } said)
                at[said.Groups[1].Value] = said.Groups[2].Value;
        }

        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={at["Blob"]}/{Account};QueueEndpoint={at["Queue"]}/{Account};TableEndpoint={at["Table"]}/{Account};";
        // What it says later is read and passed over: it would wait where nobody reads.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Tables and containers that no other test sees.</summary>
    internal Task<Corner> CornerAsync(params Fault[] faults) => Corner.OpenAsync(ConnectionString, faults);

    private static async Task InstallAsync(string folder)
    {
        using var npm = Start("npm", folder, "ci", "--no-audit", "--no-fund", "--loglevel=error");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(limit.Token), npm.StandardError.ReadToEndAsync(limit.Token));
        await npm.WaitForExitAsync(limit.Token);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm could not install Azurite: {string.Concat(said)}");
    }

    private static System.Diagnostics.Process Start(string program, string folder, params string[] arguments) =>
        System.Diagnostics.Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static string FolderOf([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("Azurite (Blob|Queue|Table) service is successfully listening at (http://[0-9.:]+)")]
    private static partial Regex Listening();
}
