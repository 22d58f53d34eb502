namespace GrantFlow.Process.Documents.Pdf;

/// <summary>The order and the meaning of what stands on the pages, for screen readers (ISO 32000-1, 14.7 and 14.8).</summary>
internal sealed class StructureTree
{
    private readonly PdfFile file;
    private readonly Element document;
    private readonly SortedDictionary<int, List<int>> owners = [];

    public StructureTree(PdfFile file)
    {
        this.file = file;
        Root = file.Reserve();
        document = new Element(file.Reserve(), "Document", "", Root, []);
    }

    public int Root { get; }

    public Element Document => document;

    /// <param name="attributes">Further entries of its dictionary.</param>
    public Element Begin(Element parent, string tag, string attributes = "")
    {
        var element = new Element(file.Reserve(), tag, attributes, parent.Number, []);
        parent.Kids.Add($"{element.Number} 0 R");
        return element;
    }

    /// <summary>Says that marked content of a page belongs to the element.</summary>
    /// <param name="page">The first is 0.</param>
    /// <returns>The content’s number on its page.</returns>
    public int Own(Element element, int page, int pageObject)
    {
        if (!owners.TryGetValue(page, out var marked))
            owners[page] = marked = [];
        element.Kids.Add($"<</Type/MCR/Pg {pageObject} 0 R/MCID {marked.Count}>>");
        marked.Add(element.Number);
        return marked.Count - 1;
    }

    public void End(Element element) => file.Set(element.Number,
        $"<</Type/StructElem/S/{element.Tag}/P {element.Parent} 0 R{element.Attributes}/K[{string.Join(' ', element.Kids)}]>>");

    public void Finish()
    {
        End(document);
        var pages = string.Concat(owners.Select(pair => $"{pair.Key}[{string.Join(' ', pair.Value.Select(number => $"{number} 0 R"))}]"));
        var parents = file.Add($"<</Nums[{pages}]>>");
        file.Set(Root, $"<</Type/StructTreeRoot/K[{document.Number} 0 R]/ParentTree {parents} 0 R/ParentTreeNextKey {owners.Count}>>");
    }

    internal sealed record Element(int Number, string Tag, string Attributes, int Parent, List<string> Kids);
}
