using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Anchoring;
using GrantFlow.Process.Anchoring;
using GrantFlow.Process.Json;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Process.Tests.Running;

namespace GrantFlow.Process.Tests.Signing;

public sealed class AnchorTests : IDisposable
{
    private readonly Remains remains = new();
    private readonly Installation here;

    public AnchorTests() => here = new Installation(remains);

    [Fact]
    public async Task Given_records_When_anchored_twice_on_one_day_Then_there_is_one_root_and_one_mail_to_the_auditor()
    {
        await InviteAsync();
        await here.Service<Anchor>().RunAsync();
        await here.Service<Anchor>().RunAsync();
        var mail = Assert.Single(await here.MailAsync(), one => one.Template == RootMail.Template);
        var root = CanonicalJson.Parse<DailyRoot>((await Roots.FindAsync(new DateOnly(2026, 3, 2)))!.Value.Span);
        Assert.True(root.Holds);
        Assert.Equal(["2026-27.derby"], root.Ends.Select(end => end.Record));
        Assert.Contains(root.Root.Value, mail.Text, StringComparison.Ordinal);
        Assert.Equal("auditor@contact.example", mail.ToAddress);
    }

    [Fact]
    public async Task Given_nothing_recorded_When_anchored_Then_there_is_no_root()
    {
        await here.Service<Anchor>().RunAsync();
        Assert.Empty(await Roots.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task Given_roots_of_several_days_When_checked_Then_all_hold_although_the_chains_went_on()
    {
        await AnchorThreeDaysAsync();
        var (count, breaks) = await CheckAsync();
        Assert.Equal(3, count);
        Assert.Empty(breaks);
    }

    [Fact]
    public async Task Given_any_byte_of_a_root_changed_When_checked_Then_its_day_is_named()
    {
        await AnchorThreeDaysAsync();
        var file = Path.Combine(remains.Roots, "2026-03-03.json");
        var bytes = await File.ReadAllBytesAsync(file);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= 1;
            await File.WriteAllBytesAsync(file, changed);
            Assert.Contains((await CheckAsync()).Breaks, found => found.Record is "daily root 2026-03-03" or "daily root 2026-03-04");
        }
    }

    [Fact]
    public async Task Given_a_root_taken_away_When_checked_Then_the_day_after_it_is_named()
    {
        await AnchorThreeDaysAsync();
        File.Delete(Path.Combine(remains.Roots, "2026-03-03.json"));
        var found = Assert.Single((await CheckAsync()).Breaks);
        Assert.Equal("daily root 2026-03-04", found.Record);
    }

    [Fact]
    public async Task Given_a_whole_chain_written_anew_When_checked_Then_the_roots_tell()
    {
        await AnchorThreeDaysAsync();
        using var other = new Remains();
        using var elsewhere = new Installation(other);
        await elsewhere.RegisterDerbyAsync();
        await elsewhere.InviteAsync(new CommandId("another"));
        var (_, breaks) = await new RootCheck(Roots, elsewhere.Service<IForumYearStore>()).RunAsync();
        Assert.Contains(breaks, found => found.Record == "2026-27.derby" && found.What.Contains("2026-03-02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_day_that_has_a_root_When_another_is_added_Then_the_first_stands()
    {
        Assert.True(await Roots.AddAsync(new DateOnly(2026, 3, 2), "one"u8.ToArray()));
        Assert.False(await Roots.AddAsync(new DateOnly(2026, 3, 2), "two"u8.ToArray()));
        Assert.Equal("one"u8.ToArray(), (await Roots.FindAsync(new DateOnly(2026, 3, 2)))!.Value.ToArray());
        Assert.Null(await Roots.FindAsync(new DateOnly(2026, 3, 3)));
    }

    [Theory]
    [InlineData("2026-03-02T01:00", "2026-03-02T02:00")]
    [InlineData("2026-03-02T02:00", "2026-03-03T02:00")]
    [InlineData("2026-07-02T10:00", "2026-07-03T01:00")]
    public void Given_a_moment_Then_the_next_night_is_the_next_two_oclock_in_London(string now, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next + "Z", System.Globalization.CultureInfo.InvariantCulture), Anchor.NextAfter(DateTimeOffset.Parse(now + "Z", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Given_leaves_When_any_changes_moves_or_is_missing_Then_the_root_is_another()
    {
        byte[][] leaves = [.. Enumerable.Range(0, 7).Select(leaf => new[] { (byte)leaf })];
        var roots = new[] { leaves, [.. leaves[1..]], [.. leaves[..6]], [leaves[1], leaves[0], .. leaves[2..]], [.. leaves[..6], [9]], [] }.Select(MerkleTree.Root).ToList();
        Assert.Equal(roots.Count, roots.Distinct().Count());
    }

    public void Dispose()
    {
        here.Dispose();
        remains.Dispose();
    }

    private FolderDailyRoots Roots => new FolderDailyRoots(remains.Roots);

    private Task<(int Count, IReadOnlyList<Break> Breaks)> CheckAsync() => new RootCheck(Roots, here.Service<IForumYearStore>()).RunAsync();

    private async Task InviteAsync()
    {
        await here.RegisterDerbyAsync();
        await here.Service<IPeople>().PutAsync([new Person(new PersonId("auditor"), "Auditor", "auditor@contact.example")]);
        await here.InviteAsync(new CommandId("invite"));
    }

    private async Task AnchorThreeDaysAsync()
    {
        await InviteAsync();
        for (var day = 0; day < 3; day++)
        {
            await here.Service<Anchor>().RunAsync();
            remains.Clock.Now = remains.Clock.Now.AddDays(1);
            await here.Years.DoAsync(Installation.Derby, Actor.System, new RequestLink(Role.ForumLead, null));
        }
    }
}
