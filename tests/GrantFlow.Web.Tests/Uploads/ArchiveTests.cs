using System.IO.Compression;
using GrantFlow.Web.Tests.Fixtures;

namespace GrantFlow.Web.Tests.Uploads;

/// <summary>Office files that are not what they seem, through the form that takes them.</summary>
public sealed class ArchiveTests
{
    private const string Word = "word/document.xml";

    [Fact]
    public async Task Post_OrdinaryWordFile_IsTaken() => Assert.Empty(await ErrorsAsync(Zip((Word, new byte[900_000]))));

    [Fact]
    public async Task Post_ThatUnpacksBeyondAllBounds_IsNotTaken() => Assert.NotEmpty(await ErrorsAsync(Zip((Word, [1]), ("bomb", new byte[140_000_000]))));

    [Fact]
    public async Task Post_WithTooManyEntries_IsNotTaken() =>
        Assert.NotEmpty(await ErrorsAsync(Zip([(Word, [1]), .. Enumerable.Range(0, 2_000).Select(number => ($"part-{number}", new byte[] { 1 }))])));

    [Theory]
    [InlineData("../outside.xml")]
    [InlineData("/outside.xml")]
    [InlineData("word\\back.xml")]
    [InlineData("word/vbaProject.bin")]
    public async Task Post_WithAnEntryThatLeadsOutsideOrRuns_IsNotTaken(string entry) => Assert.NotEmpty(await ErrorsAsync(Zip((Word, [1]), (entry, [1]))));

    [Fact]
    public async Task Post_CutShort_IsNotTaken() => Assert.NotEmpty(await ErrorsAsync(Zip((Word, new byte[50_000]))[..100]));

    private static async Task<IReadOnlyList<string>> ErrorsAsync(byte[] bytes)
    {
        await using var site = await FixtureSite.StartAsync();
        using var browser = site.Browse();
        var page = await browser.SendAsync("/pack-form", new Dictionary<string, string>(), ("evidence", "plan.docx", bytes));
        return [.. page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent).Where(line => line.Contains("plan.docx", StringComparison.Ordinal))];
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
                using (var writer = archive.CreateEntry(name).Open())
                    writer.Write(bytes);
        return stream.ToArray();
    }
}
