using System.Collections.Immutable;
using System.Text;

namespace GrantFlow.Local.Import;

/// <param name="Number">As a spreadsheet numbers it: the first is 1, empty rows count.</param>
internal sealed record CsvRow(int Number, ImmutableArray<string> Cells);

/// <summary>Comma-separated values as RFC 4180 has them: quoted cells may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvText
{
    /// <summary>All rows but empty ones, those of commas only among them.</summary>
    /// <exception cref="FormatException">A quote is never closed, or not at a cell's end; the message names the line.</exception>
    public static IEnumerable<CsvRow> Read(string text)
    {
        var place = new Place(text);
        for (var number = 1; !place.AtEnd; number++)
        {
            var cells = ReadRow(place);
            if (cells.Any(cell => cell.Trim().Length > 0))
                yield return new CsvRow(number, cells);
        }
    }

    private static ImmutableArray<string> ReadRow(Place place)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            cells.Add(place.Next == '"' ? ReadQuoted(place) : ReadPlain(place));
            if (place.Next != ',')
                break;
            place.Take();
        }

        if (place.Next == '\r')
            place.Take();
        if (place.Next == '\n')
            place.Take();
        return cells.ToImmutable();
    }

    private static string ReadPlain(Place place)
    {
        var cell = new StringBuilder();
        while (place.Next is { } letter and not (',' or '\n' or '\r'))
        {
            cell.Append(letter);
            place.Take();
        }

        return cell.ToString();
    }

    private static string ReadQuoted(Place place)
    {
        var begun = place.Line;
        var cell = new StringBuilder();
        place.Take();
        while (place.Next is { } letter)
        {
            place.Take();
            if (letter != '"')
                cell.Append(letter);
            else if (place.Next == '"')
                cell.Append(place.Take());
            else if (place.Next is null or ',' or '\n' or '\r')
                return cell.ToString();
            else
                throw new FormatException($"The quote that opens in line {begun} closes in the middle of a cell. Put the whole cell in quotes, and double the quotes inside it.");
        }

        throw new FormatException($"The quote that opens in line {begun} is never closed. Close it, or take it out.");
    }

    private sealed class Place(string text)
    {
        private int at;

        public int Line { get; private set; } = 1;

        public bool AtEnd => at >= text.Length;

        public char? Next => AtEnd ? null : text[at];

        public char Take()
        {
            var letter = text[at++];
            if (letter == '\n' || (letter == '\r' && Next != '\n'))
                Line++;
            return letter;
        }
    }
}
