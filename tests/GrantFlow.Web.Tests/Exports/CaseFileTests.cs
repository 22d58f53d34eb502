using System.IO.Compression;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Local.Commands;
using GrantFlow.Process.CaseFiles;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Exports;

public sealed class CaseFileTests
{
    [Fact]
    public async Task Get_CaseFile_ByAnAuditor_HoldsEverythingAndProvesItself()
    {
        await using var run = await LocalRun.StartAsync();
        var bytes = await FetchAsync(run, await run.ToPaidAsync());

        var report = await CaseFileCheck.RunAsync(new MemoryStream(bytes));

        Assert.Empty(report.Breaks);
        Assert.Equal("2026-27.derby", report.Manifest!.ForumYear.Value);
        Assert.Contains(report.Manifest.Documents, document => document.What == "MouIssued");
        Assert.Contains(report.Manifest.Documents, document => document.What == "MouCountersigned");
        Assert.Contains(report.Manifest.Documents, document => document.What == "policy.pdf");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Contains("What is your forum called?", Text(zip, "readable/application.txt"), StringComparison.Ordinal);
        Assert.Contains("TranchePaid", Text(zip, "readable/events.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("lead@derby.example", Text(zip, "readable/messages.csv"), StringComparison.Ordinal);
        Assert.Equal(report.Manifest.Version, Text(zip, "record/events.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Given_a_case_file_When_any_byte_of_it_is_changed_Then_it_does_not_hold()
    {
        await using var run = await LocalRun.StartAsync();
        var bytes = await FetchAsync(run, await run.ToSubmittedAsync());
        var places = Enumerable.Range(0, 150).Select(part => part * (bytes.Length / 150)).Concat(Enumerable.Range(bytes.Length - 90, 90));
        foreach (var place in places)
        {
            var changed = bytes.ToArray();
            changed[place] ^= 0x01;
            Assert.NotEmpty((await CaseFileCheck.RunAsync(new MemoryStream(changed))).Breaks);
        }

        Assert.NotEmpty((await CaseFileCheck.RunAsync(new MemoryStream(bytes[..^1]))).Breaks);
        Assert.NotEmpty((await CaseFileCheck.RunAsync(new MemoryStream([.. bytes, 0]))).Breaks);
        Assert.NotEmpty((await CaseFileCheck.RunAsync(new MemoryStream())).Breaks);
    }

    [Fact]
    public async Task Given_a_case_file_When_somebody_packs_it_anew_Then_what_they_changed_is_named()
    {
        await using var run = await LocalRun.StartAsync();
        var bytes = await FetchAsync(run, await run.ToMouCompleteAsync());
        var document = (await CaseFileCheck.RunAsync(new MemoryStream(bytes))).Manifest!.Documents[0].Hash;

        Assert.Contains(await AfterAsync(bytes, $"documents/{document}", text => text + "!"), found => found.StartsWith($"documents/{document}: The document does not hash to its name", StringComparison.Ordinal));
        Assert.Contains(await AfterAsync(bytes, $"documents/{document}", _ => null), found => found.Contains($"names document {document}, which is not there", StringComparison.Ordinal));
        Assert.Contains(await AfterAsync(bytes, "record/events.jsonl", text => text.Replace("1750000", "1750001", StringComparison.Ordinal)),
            found => found.StartsWith("2026-27.derby, event ", StringComparison.Ordinal) && found.Contains("it was changed", StringComparison.Ordinal));
        Assert.Contains(await AfterAsync(bytes, "readable/application.txt", text => text + "and more"), found => found.StartsWith("readable/application.txt: The file does not match its checksum", StringComparison.Ordinal));
        Assert.Contains(await AfterAsync(bytes, "extra.txt", _ => "new", isNew: true), found => found.StartsWith("extra.txt: The list of checksums does not name this file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_case_file_When_verify_is_asked_anywhere_Then_it_says_what_holds_or_what_does_not()
    {
        await using var run = await LocalRun.StartAsync();
        var path = Path.Combine(run.Folder, "case.zip");
        await File.WriteAllBytesAsync(path, await FetchAsync(run, await run.ToSubmittedAsync()));
        var (code, output, _) = await VerifyAsync(path);
        Assert.Equal(0, code);
        Assert.StartsWith("All holds: 2026-27.derby as it stood", output, StringComparison.Ordinal);

        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 0x10;
        await File.WriteAllBytesAsync(path, bytes);
        var (failed, _, error) = await VerifyAsync(path);
        Assert.Equal(1, failed);
        Assert.Contains("The case file does not hold", error, StringComparison.Ordinal);
        Assert.Equal(1, (await VerifyAsync(path + ".gone")).Code);
    }

    private static async Task<(int Code, string Output, string Error)> VerifyAsync(string path)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(["verify", "--case-file", path], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<byte[]> FetchAsync(LocalRun run, ForumYearId id)
    {
        using var browser = await run.StaffAsync("auditor");
        await browser.OpenAsync(id, "");
        var link = browser.Page.QuerySelectorAll("a").Single(a => a.TextContent.Contains("case file", StringComparison.Ordinal)).GetAttribute("href")!;
        using var answer = await browser.FetchAsync(link);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<List<string>> AfterAsync(byte[] bytes, string name, Func<string, string?> change, bool isNew = false)
    {
        using var file = new MemoryStream();
        await file.WriteAsync(bytes);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var before = isNew ? "" : Text(zip, name);
            if (!isNew)
                zip.GetEntry(name)!.Delete();
            if (change(before) is { } after)
                await using (var entry = zip.CreateEntry(name).Open())
                    await entry.WriteAsync(Encoding.UTF8.GetBytes(after));
        }

        return [.. (await CaseFileCheck.RunAsync(file)).Breaks.Select(found => found.ToString())];
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
