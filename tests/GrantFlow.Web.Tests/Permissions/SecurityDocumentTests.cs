using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>docs/security.md names tests and places as its evidence. Here they are looked for.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "security.md"));

    [Fact]
    public void Given_the_page_of_security_When_it_names_a_test_Then_there_is_one()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        var named = TestName().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 60, $"The page names only {named.Count} tests.");
        Assert.All(named, name => Assert.Contains($" {name}(", tests, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_the_page_of_security_When_it_names_a_place_Then_it_is_there() =>
        Assert.All(Place().Matches(Page).Select(match => match.Groups[1].Value).Distinct(), place =>
            Assert.True(File.Exists(Path.Combine(Root, place)) || Directory.Exists(Path.Combine(Root, place)), $"There is no {place}."));

    [Fact]
    public void Given_the_requirements_When_counted_Then_each_of_both_levels_has_one_line_and_every_verdict_a_reason()
    {
        var lines = Line().Matches(Page).ToList();
        Assert.Equal((70, 183), (lines.Count(line => line.Groups["level"].Value == "1"), lines.Count(line => line.Groups["level"].Value == "2")));
        Assert.Equal(lines.Count, lines.Select(line => line.Groups["number"].Value).Distinct().Count());
        Assert.All(lines, line => Assert.Contains(line.Groups["verdict"].Value, new[] { "met", "n/a", "**deviation**" }));
        Assert.All(lines, line => Assert.NotEmpty(line.Groups["why"].Value.Trim()));
        Assert.All(lines.Where(line => line.Groups["verdict"].Value == "met"), line => Assert.True(IsShown(line.Groups["why"].Value), line.Value));
    }

    /// <summary>By a test, by a place in the repository, or by another part of the page.</summary>
    private static bool IsShown(string why) =>
        TestName().IsMatch(why) || Place().IsMatch(why) || why.Contains("`Directory.", StringComparison.Ordinal) || why.Contains("`local.settings", StringComparison.Ordinal)
        || Part().Matches(why).Any(part => Page.Contains($"\n## {part.Groups[1].Value}\n", StringComparison.Ordinal));

    [GeneratedRegex(@"`([A-Z][A-Za-z0-9]*_[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`((?:functions|tests|docs|infra)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex Place();

    [GeneratedRegex(@"this page, \*([^*]+)\*")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\| (?<number>\d+\.\d+\.\d+) \| (?<level>[12]) \| (?<gist>[^|]+) \| (?<verdict>[^|]+) \| (?<why>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Line();

    private static string Here([CallerFilePath] string path = "") => path;
}
