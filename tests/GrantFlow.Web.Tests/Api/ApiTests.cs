using System.Net;
using System.Text.Json.Nodes;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Tests.Exports;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Api;

public sealed class ApiTests
{
    [Fact]
    public async Task Get_EveryPathOfTheDocument_AnswersInTheShapeOfItsExample()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToPaidAsync();
        await run.MoveClockAsync("2026-07-02T10:00");
        using var browser = await run.StaffAsync("auditor");
        var document = await JsonAsync(browser, "/api/v1/openapi.json");
        Assert.Equal("3.1.0", (string)document["openapi"]!);
        var paths = document["paths"]!.AsObject();
        Assert.Equal(5, paths.Count);

        foreach (var (path, operation) in paths)
        {
            var example = operation!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!;
            var answer = await JsonAsync(browser, path.Replace("{id}", id.Value, StringComparison.Ordinal));
            Assert.Equal((path, string.Join("\n", Shape(example))), (path, string.Join("\n", Shape(answer))));
        }
    }

    [Fact]
    public async Task Get_ForumYears_FiltersAndPages()
    {
        await using var run = await LocalRun.StartAsync();
        await run.IndexManyAsync(45);
        using var browser = await run.StaffAsync("adviser-london");
        var (seen, after) = (new List<string>(), "");
        do
        {
            var page = await JsonAsync(browser, $"/api/v1/forum-years?region=London&stage=awarded&limit=10&after={after}");
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            after = (string?)page["next"] ?? "";
        }
        while (after.Length > 0);

        Assert.Equal(22, seen.Distinct().Count());
        Assert.Equal(22, seen.Count);
        Assert.Empty((await JsonAsync(browser, "/api/v1/forum-years?stage=closed"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/v1/forum-years?stage=asleep", 400)]
    [InlineData("/api/v1/forum-years?limit=0", 400)]
    [InlineData("/api/v1/forum-years?year=1999-00", 400)]
    [InlineData("/api/v1/forum-years/2026-27.nowhere", 404)]
    [InlineData("/api/v1/nothing", 404)]
    public async Task Get_WhatThereIsNot_IsAProblemForPrograms(string address, int status)
    {
        await using var run = await LocalRun.StartAsync();
        using var browser = await run.StaffAsync("auditor");
        await AssertProblemAsync(browser, address, status);
    }

    [Fact]
    public async Task Get_WithoutASessionOfStaff_IsRefusedAsAProblem()
    {
        await using var run = await LocalRun.StartAsync();
        var id = await run.ToSubmittedAsync();
        using var nobody = run.Browse();
        await AssertProblemAsync(nobody, "/api/v1/forum-years", 401);
        using var lead = await run.ForumBrowserAsync("lead@derby.example");
        await AssertProblemAsync(lead, $"/api/v1/forum-years/{id}/money", 401);
    }

    private static async Task AssertProblemAsync(Browser browser, string address, int status)
    {
        using var answer = await browser.FetchAsync(address);
        Assert.Equal(((HttpStatusCode)status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(status, (int)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!);
    }

    private static async Task<JsonNode> JsonAsync(Browser browser, string address)
    {
        using var answer = await browser.FetchAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>Every place with the kind of what stands there; the items of a list count as one.</summary>
    private static SortedSet<string> Shape(JsonNode? node, string place = "") => node switch
    {
        JsonObject members => new(members.SelectMany(member => Shape(member.Value, $"{place}/{member.Key}")), StringComparer.Ordinal),
        JsonArray items => new(items.SelectMany(item => Shape(item, $"{place}[]")), StringComparer.Ordinal),
        _ => [$"{place}: {node?.GetValueKind().ToString().Replace("True", "False", StringComparison.Ordinal)}"],
    };
}
