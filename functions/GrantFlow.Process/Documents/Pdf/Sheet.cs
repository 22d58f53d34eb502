using System.Collections.Immutable;

namespace GrantFlow.Process.Documents.Pdf;

/// <summary>A4, in points from the upper left corner.</summary>
internal static class Sheet
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Left = 62;
    public const double Top = 60;
    public const double Right = Width - 62;
    public const double Bottom = Height - 78;
    public const double Footer = Height - 40;
}

/// <summary>Letters at a place.</summary>
/// <param name="Page">The first is 0.</param>
/// <param name="Y">Of the line the letters stand on.</param>
internal sealed record Piece(int Page, double X, double Y, string Text, Face Face, double Size);

/// <summary>What is set, with the tag under which screen readers find it.</summary>
internal abstract record Placed;

/// <param name="Tag">Standard structure type: <c>P</c>, <c>H1</c>, <c>TD</c>.</param>
internal sealed record PlacedText(string Tag, ImmutableArray<Piece> Pieces) : Placed;

/// <param name="Tag">Standard structure type of what holds others: <c>L</c>, <c>LI</c>, <c>Table</c>, <c>TR</c>.</param>
/// <param name="Attributes">Further entries of its dictionary.</param>
internal sealed record PlacedGroup(string Tag, ImmutableArray<Placed> Inside, string Attributes = "") : Placed;

/// <param name="Size">Of one square.</param>
internal sealed record PlacedSquares(int Page, double X, double Y, double Size, Squares Squares) : Placed;
