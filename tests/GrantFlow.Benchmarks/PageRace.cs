using GrantFlow.Local.Hosting;
using GrantFlow.Process.Packs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Benchmarks;

/// <summary>A page of ours through the whole pipeline against a bare page of Kestrel with the same bytes, each over a loopback connection.</summary>
internal sealed class PageRace : IAsyncDisposable
{
    private const string OurAddress = "http://127.0.0.1:5191";
    private const string BareAddress = "http://127.0.0.1:5192";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("grantflow-bench-");
    private readonly HttpClient client = new();
    private readonly WebApplication ours;
    private readonly WebApplication bare;

    public PageRace(ProgrammePack pack)
    {
        ours = LocalHost.Build(new LocalOptions(folder.FullName, [pack], OurAddress), local => local.Logging.ClearProviders());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        bare = builder.Build();
        bare.Urls.Add(BareAddress);
    }

    public async Task<Race> ReadyAsync()
    {
        await ours.StartAsync();
        var page = await client.GetStringAsync(new Uri(OurAddress + "/"));
        bare.MapGet("/", () => Microsoft.AspNetCore.Http.Results.Content(page, "text/html; charset=utf-8"));
        await bare.StartAsync();
        return new Race("A page", 7.0, 500, _ => client.GetByteArrayAsync(new Uri(BareAddress + "/")), _ => client.GetByteArrayAsync(new Uri(OurAddress + "/")));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await ours.DisposeAsync();
        await bare.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
