using System.Text;
using GrantFlow.Process.Packs;

namespace GrantFlow.Process.Tests.Packs;

public class PackHashTests
{
    [Fact]
    public void Given_two_files_When_hashed_Then_it_is_what_sha256sum_makes_of_its_own_list()
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["pack.json"] = Encoding.UTF8.GetBytes("{}\n"),
            ["mou.md"] = Encoding.UTF8.GetBytes("# MOU\n"),
        };
        Assert.Equal("a13a791eb335f2f65d1c838aa15f1fae02e96b1118afb244c0361641d94e2ce4", PackHash.Of(files).Value);
    }

    [Fact]
    public void Given_one_changed_letter_When_hashed_Then_the_name_changes() =>
        Assert.NotEqual(PackHash.Of(SamplePack.Shipped.Files), PackHash.Of(SamplePack.Shipped.Replace("mou.md", "equal", "even").Files));
}
