using System.Text;
using static GrantFlow.Process.Documents.Pdf.PdfFile;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>Draws what was placed on the content streams of the pages.</summary>
internal sealed class Canvas
{
    private readonly StructureTree structure;
    private readonly FontShelf fonts;
    private readonly int[] pageObjects;
    private readonly StringBuilder[] contents;

    public Canvas(PdfFile file, StructureTree structure, FontShelf fonts, int pages, string footer)
    {
        this.structure = structure;
        this.fonts = fonts;
        pageObjects = [.. Enumerable.Range(0, pages).Select(_ => file.Reserve())];
        contents = [.. pageObjects.Select(_ => new StringBuilder())];
        for (var page = 0; page < pages; page++)
            DrawFooter(page, footer);
    }

    public IReadOnlyList<int> PageObjects => pageObjects;

    public byte[] ContentOf(int page) => Encoding.ASCII.GetBytes(contents[page].ToString());

    public void Draw(Placed placed, StructureTree.Element parent)
    {
        switch (placed)
        {
            case PlacedGroup group:
                var outer = structure.Begin(parent, group.Tag, group.Attributes);
                foreach (var inner in group.Inside)
                    Draw(inner, outer);
                structure.End(outer);
                break;
            case PlacedText text:
                var element = structure.Begin(parent, text.Tag, text.Tag == "TH" ? "/A<</O/Table/Scope/Row>>" : "");
                foreach (var page in text.Pieces.GroupBy(piece => piece.Page))
                    Mark(text.Tag, element, page.Key, string.Concat(page.Select(Show)));
                structure.End(element);
                break;
            case PlacedSquares squares:
                Draw(squares, parent);
                break;
        }
    }

    private void Draw(PlacedSquares placed, StructureTree.Element parent)
    {
        var side = placed.Squares.Rows.Length * placed.Size;
        var (left, bottom) = (placed.X, Sheet.Height - placed.Y - side);
        var box = $"{Number(left)} {Number(bottom)} {Number(left + side)} {Number(bottom + side)}";
        var element = structure.Begin(parent, "Figure", $"/Alt{Text(placed.Squares.Alternative)}/A<</O/Layout/BBox[{box}]>>");
        var squares = from row in placed.Squares.Rows.Select((cells, index) => (Cells: cells, Index: index))
                      from cell in row.Cells.Select((black, index) => (Black: black, Index: index))
                      where cell.Black
                      select $"{Number(left + (cell.Index * placed.Size))} {Number(bottom + side - ((row.Index + 1) * placed.Size))} {Number(placed.Size)} {Number(placed.Size)} re\n";
        Mark("Figure", element, placed.Page, string.Concat(squares) + "f\n");
        structure.End(element);
    }

    private void Mark(string tag, StructureTree.Element element, int page, string content) =>
        contents[page].Append($"/{tag}<</MCID {structure.Own(element, page, pageObjects[page])}>>BDC\n{content}EMC\n");

    private string Show(Piece piece) =>
        $"BT {FontShelf.NameOf(piece.Face)} {Number(piece.Size)} Tf {Number(piece.X)} {Number(Sheet.Height - piece.Y)} Td {fonts.Show(piece.Text, piece.Face)}Tj ET\n";

    private void DrawFooter(int page, string footer)
    {
        const double Size = 7;
        var number = $"Page {page + 1} of {contents.Length}";
        var right = Sheet.Right - Typeface.Width(number, Face.Regular, Size);
        contents[page].Append($"/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n{Show(new Piece(page, Sheet.Left, Sheet.Footer, footer, Face.Regular, Size))}{Show(new Piece(page, right, Sheet.Footer, number, Face.Regular, Size))}EMC\n");
    }
}
