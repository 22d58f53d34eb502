using System.Collections.Immutable;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Finds a place for everything, from the top of the first page on.</summary>
internal sealed class Typesetter
{
    private const double TextSize = 10;
    private const double FactSize = 9;
    private const double ValueColumn = Sheet.Left + 150;
    private const double Indent = 16;
    private const double SquareSize = 3;

    private double y = Sheet.Top;

    /// <summary>How many pages were needed.</summary>
    public int Pages { get; private set; } = 1;

    public ImmutableArray<Placed> Set(ImmutableArray<Block> blocks) =>
        [.. blocks.SelectMany((block, index) => Set(block, index + 1 < blocks.Length ? blocks[index + 1] : null))];

    private IEnumerable<Placed> Set(Block block, Block? next)
    {
        switch (block)
        {
            case Heading heading:
                // A table stays with its heading, and in one piece, where a page can hold both.
                return [SetHeading(heading, next is Facts table ? Math.Min(HeightOf(table), Sheet.Bottom - Sheet.Top - 60) : TextSize * 4)];
            case Paragraph paragraph:
                return [SetText("P", paragraph.Text, Sheet.Left, TextSize, after: 7)];
            case Listing listing:
                return [new PlacedGroup("L", [.. listing.Items.Select(SetItem)], $"/A<</O/List/ListNumbering/{listing.Numbering}>>")];
            case Facts facts:
                return [new PlacedGroup("Table", [.. facts.Rows.Select(SetFact)])];
            case Squares squares:
                return [SetSquares(squares)];
            default:
                TurnPage();
                return [];
        }
    }

    private PlacedText SetHeading(Heading heading, double below)
    {
        var size = heading.Level switch { 1 => 19, 2 => 13.5, 3 => 11.5, _ => 10.5 };
        if (y > Sheet.Top)
            y += size * 0.6;
        Need((size * 1.3) + 5 + below);
        return SetText($"H{heading.Level}", [.. heading.Text.Select(run => run with { Face = Face.Bold })], Sheet.Left, size, after: 5);
    }

    private static double HeightOf(Facts facts) => facts.Rows.Sum(row => (Lines(row) * FactSize * 1.45) + 4);

    private static int Lines(Fact fact) => Math.Max(WhatOf(fact).Length, ValueOf(fact).Length);

    private static ImmutableArray<Line> WhatOf(Fact fact) => LineBreaker.Break([new TextRun(fact.What, Face.Bold)], FactSize, ValueColumn - Sheet.Left - 10);

    private static ImmutableArray<Line> ValueOf(Fact fact) => LineBreaker.Break([new TextRun(fact.Value, Face.Regular)], FactSize, Sheet.Right - ValueColumn);

    private PlacedGroup SetItem(ListingItem item)
    {
        Need(TextSize * 1.5);
        var label = new Piece(Pages - 1, Sheet.Left, y + TextSize, item.Label, Face.Regular, TextSize);
        var text = SetText("LBody", item.Text, Sheet.Left + Indent, TextSize, after: 4);
        return new PlacedGroup("LI", [new PlacedText("Lbl", [label]), text]);
    }

    private PlacedGroup SetFact(Fact fact)
    {
        var (what, value) = (WhatOf(fact), ValueOf(fact));
        Need(Math.Max(what.Length, value.Length) * FactSize * 1.45);
        var top = y;
        var head = SetLines("TH", what, Sheet.Left, FactSize);
        var below = y;
        y = top;
        var data = SetLines("TD", value, ValueColumn, FactSize);
        y = Math.Max(y, below) + 4;
        return new PlacedGroup("TR", [head, data]);
    }

    private PlacedSquares SetSquares(Squares squares)
    {
        var side = squares.Rows.Length * SquareSize;
        Need(side + 10);
        var placed = new PlacedSquares(Pages - 1, Sheet.Left, y + 4, SquareSize, squares);
        y += side + 14;
        return placed;
    }

    private PlacedText SetText(string tag, ImmutableArray<TextRun> text, double left, double size, double after)
    {
        var placed = SetLines(tag, LineBreaker.Break(text, size, Sheet.Right - left), left, size);
        y += after;
        return placed;
    }

    private PlacedText SetLines(string tag, ImmutableArray<Line> broken, double left, double size)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var line in broken)
        {
            Need(size * 1.45);
            pieces.AddRange(line.Parts.Select(part => new Piece(Pages - 1, left + part.X, y + size, part.Text, part.Face, size)));
            y += size * 1.45;
        }

        return new PlacedText(tag, pieces.ToImmutable());
    }

    private void Need(double height)
    {
        if (y + height > Sheet.Bottom)
            TurnPage();
    }

    private void TurnPage()
    {
        Pages++;
        y = Sheet.Top;
    }
}
