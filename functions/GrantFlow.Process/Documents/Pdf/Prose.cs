using System.Collections.Immutable;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>A text to be set on pages.</summary>
/// <param name="Title">As viewers show it.</param>
/// <param name="Footer">Stands at the foot of every page.</param>
/// <param name="Mark">Keywords of the file, by which it is recognised without being read.</param>
/// <param name="At">When it was made; none where that follows from nothing.</param>
internal sealed record Prose(string Title, string Footer, string Mark, DateTimeOffset? At, ImmutableArray<Block> Blocks);

internal abstract record Block;

/// <param name="Level">1 to 6.</param>
internal sealed record Heading(int Level, ImmutableArray<TextRun> Text) : Block;

internal sealed record Paragraph(ImmutableArray<TextRun> Text) : Block;

/// <param name="Items">Each with its bullet or number.</param>
internal sealed record Listing(Numbering Numbering, ImmutableArray<ListingItem> Items) : Block;

internal sealed record ListingItem(string Label, ImmutableArray<TextRun> Text);

/// <summary>A table of two columns: what, and its value.</summary>
internal sealed record Facts(ImmutableArray<Fact> Rows) : Block;

internal sealed record Fact(string What, string Value);

/// <summary>Black squares on white.</summary>
/// <param name="Alternative">What somebody who cannot see it is told.</param>
/// <param name="Rows">True for black.</param>
internal sealed record Squares(string Alternative, ImmutableArray<ImmutableArray<bool>> Rows) : Block;

internal sealed record PageBreak : Block;

internal sealed record TextRun(string Text, Face Face);

/// <summary>As PDF names it.</summary>
internal enum Numbering
{
    Disc,
    Decimal,
}

internal enum Face
{
    Regular,
    Bold,
    Oblique,
}
