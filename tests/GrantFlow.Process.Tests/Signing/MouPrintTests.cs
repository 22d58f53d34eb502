using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Tests.Packs;

namespace GrantFlow.Process.Tests.Signing;

public class MouPrintTests
{
    private static readonly MouMark Derby = new(new ForumYearId("2026-27.derby"), 1);

    [Fact]
    public void Given_one_document_When_it_is_printed_twice_Then_the_bytes_are_the_same() => Assert.Equal(Print(Text()), Print(Text()));

    [Fact]
    public void Given_a_printed_MOU_Then_it_is_tagged_titled_in_English_and_carries_its_mark()
    {
        var file = Encoding.Latin1.GetString(Print(Text()));
        Assert.StartsWith("%PDF-1.7", file, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo<</Marked true>>", file, StringComparison.Ordinal);
        Assert.Contains("/Lang(en-GB)", file, StringComparison.Ordinal);
        Assert.Contains("/Title(Memorandum of understanding: Derby Parent Carer Forum and Derby City Council, 2026-27)", file, StringComparison.Ordinal);
        Assert.Equal(Derby, MouMark.Find(Encoding.Latin1.GetBytes(file)));
    }

    [Fact]
    public void Given_other_parties_When_their_MOU_is_printed_Then_the_bytes_differ() => Assert.NotEqual(Print(Text()), Print(Text("Rutland Parent Carer Voice")));

    [Fact]
    public void Given_a_name_with_accents_and_a_letter_that_the_font_has_not_When_it_is_printed_Then_nothing_fails() =>
        Assert.NotEmpty(Print(Text("Zoë’s Fórum (Łódź) – 𝔉 & <b>co</b>")));

    [Fact]
    public void Given_a_document_When_it_is_printed_Then_programs_read_its_words_on_every_page_with_its_fingerprint()
    {
        Assert.SkipUnless(Poppler.IsHere, Poppler.Missing);
        var text = Poppler.TextOf(Print(Text("Zoë’s Fórum")));
        Assert.Contains("Zoë’s Fórum", text, StringComparison.Ordinal);
        Assert.Contains("Derby City Council", text, StringComparison.Ordinal);
        Assert.Contains($"Fingerprint of the text (SHA-256): {Hash(Text("Zoë’s Fórum"))}", text, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grantflow:mou:2026-27.derby:3", "2026-27.derby", 3)]
    [InlineData("x\ngrantflow:mou:2026-27.kingston-upon-hull:12)", "2026-27.kingston-upon-hull", 12)]
    public void Given_a_file_with_a_mark_Then_it_is_found(string file, string id, int version) =>
        Assert.Equal(new MouMark(new ForumYearId(id), version), MouMark.Find(Encoding.UTF8.GetBytes(file)));

    [Theory]
    [InlineData("")]
    [InlineData("grantflow:mou:derby:1")]
    [InlineData("grantflow:mou:2026-27.derby:12345")]
    [InlineData("grantflow:mou:2026-27.../..:1")]
    public void Given_a_file_without_a_mark_Then_none_is_found(string file) => Assert.Null(MouMark.Find(Encoding.UTF8.GetBytes(file)));

    internal static byte[] Text(string forum = "Derby Parent Carer Forum") => SamplePack.Pack.Mou.Document(
        new Dictionary<string, string>
        {
            ["forum"] = forum, ["area"] = "Derby", ["authority"] = "Derby City Council",
            ["grant-year"] = "2026-27", ["programme"] = "Parent Carer Participation Grant", ["version"] = "1",
        },
        Derby);

    internal static ContentHash Hash(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private static byte[] Print(byte[] text) => MouPrint.Print(text, Hash(text), Derby);
}
