using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GrantFlow.Web.Access;
using GrantFlow.Web.Tests.Permissions;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Malformed;

/// <summary>Ten thousand requests that nobody should send. <c>GRANTFLOW_SEED</c> replays a run, and <c>GRANTFLOW_REQUEST</c> one request of it.</summary>
public sealed class MalformedTests(ITestOutputHelper output)
{
    private const int Count = 10_000;

    /// <summary>No change of anybody’s making: sessions remember when they were used last, and a PDF of the agreement is entered among
    /// what we know when it is made for its first reader.</summary>
    private static readonly string[] Kept = ["passes", "mou_register"];

    [Fact]
    public async Task Given_forums_in_several_stages_When_ten_thousand_malformed_requests_come_Then_none_breaks_the_host_and_nothing_changes()
    {
        var seed = Seed();
        await using var run = await LocalRun.StartAsync();
        var neighbour = await run.ToNeighbourSignedAsync();
        var derby = await run.ToReportedAsync();
        var guests = await Guest.AllAsync(run, derby, neighbour);
        var addresses = await Addresses.OfAsync(run, derby);
        var routes = (await HostRoute.ListAsync(run)).Where(IsTried).Select(route => addresses.Fill(route.Route)).ToList();
        var requests = new Requests(seed, routes, [.. addresses.Names], guests);
        var before = await StoreCopy.TakeAsync(run);
        var clock = await File.ReadAllTextAsync(Path.Combine(run.Folder, "clock"));

        var statuses = await SendAsync(run, seed, Count, requests.Make);

        var changes = before.Without(Kept).ChangesTo((await StoreCopy.TakeAsync(run)).Without(Kept));
        Assert.True(changes.Count == 0, $"GRANTFLOW_SEED={seed} changed what is kept:\n{string.Join("\n", changes)}");
        Assert.Equal(clock, await File.ReadAllTextAsync(Path.Combine(run.Folder, "clock")));
        Assert.True(Given("GRANTFLOW_REQUEST") is not null || statuses.Count > 5, "Too few kinds of answers: the requests are all alike.");
    }

    [Fact]
    public async Task Given_an_open_form_When_its_people_send_junk_Then_the_draft_alone_changes_and_every_page_of_it_is_shown_still()
    {
        var seed = Seed();
        await using var run = await LocalRun.StartAsync();
        var derby = await run.InviteDerbyAsync();
        using var browser = await run.ForumBrowserAsync("lead@derby.example");
        await run.FillInAsync(browser, derby, "application");
        var form = run.FormOf(derby, "application");
        var routes = form.Sections.Select(section => $"/forum/{derby}/form/application/{section.Id}").ToList();
        var fields = form.Questions.SelectMany(question => new[] { question.Id, $"{question.Id}-day", $"{question.Id}[0].item", $"{question.Id}[1].planned" });
        var requests = new Requests(seed, routes, ["go", "tag", "mine", "add-line", "remove", .. fields], [await Guest.OfAsync("Derby’s lead", await browser.OpenAsync($"/forum/{derby}"))]);
        var before = await StoreCopy.TakeAsync(run);

        await SendAsync(run, seed, Count / 10, requests.MakeForm);

        var changes = before.ChangesTo(await StoreCopy.TakeAsync(run));
        Assert.All(changes, change => Assert.True(change.StartsWith("drafts", StringComparison.Ordinal) || change.StartsWith("documents", StringComparison.Ordinal), change));
        using var reader = await run.ForumBrowserAsync("lead@derby.example");
        foreach (var page in routes.Append($"/forum/{derby}/form/application").Append($"/forum/{derby}/form/application/check"))
            Assert.Equal((page, System.Net.HttpStatusCode.OK), (page, (await reader.OpenAsync(page)).Status));
    }

    /// <summary>Four at a time; fails on any answer that tells of a mistake of ours.</summary>
    private async Task<ConcurrentDictionary<int, int>> SendAsync(LocalRun run, int seed, int count, Func<int, byte[]> make)
    {
        var watch = Stopwatch.StartNew();
        var statuses = new ConcurrentDictionary<int, int>();
        var broken = new ConcurrentBag<string>();
        var numbers = Given("GRANTFLOW_REQUEST") is { } one ? [one] : Enumerable.Range(0, count);
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var request = make(number);
            var status = await Wire.SendAsync(run.Address, request);
            statuses.AddOrUpdate(status, 1, (_, many) => many + 1);
            // 505 is the right answer where junk broke the first line, so that it names no version of HTTP.
            if (status is >= 500 and not 505)
                broken.Add($"{status} for GRANTFLOW_SEED={seed} GRANTFLOW_REQUEST={number}: {Tell(request)}");
        });

        output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s; {string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"))}");
        Assert.True(broken.IsEmpty, $"{broken.Count} broke the host.\n{string.Join("\n", broken.Take(20))}");
        return statuses;
    }

    private int Seed()
    {
        var seed = Given("GRANTFLOW_SEED") ?? Environment.TickCount & 0xFFFFFF;
        output.WriteLine($"GRANTFLOW_SEED={seed}");
        return seed;
    }

    /// <summary>A press on a real link, or on the sign-out, is in order however it is made: junk takes their place.</summary>
    private static bool IsTried(HostRoute route) => route.Audience != Audience.LinkHolder && !route.Route.StartsWith("/sign-out", StringComparison.Ordinal);

    private static int? Given(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The first of its bytes, with escapes for all that cannot be read.</summary>
    private static string Tell(byte[] request) =>
        string.Concat(request.Take(1_500).Select(one => one is >= 0x20 and < 0x7f ? $"{(char)one}" : one switch { 10 => "\\n", 13 => "\\r", _ => $"\\x{one:x2}" }));
}
