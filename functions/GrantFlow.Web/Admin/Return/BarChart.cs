using System.Globalization;
using GrantFlow.Process.Exports.National;

namespace GrantFlow.Web.Admin.Return;

/// <summary>A table as bars: a group a quarter, a bar a row. The table beneath tells the same in figures.</summary>
public sealed record BarChart(IReadOnlyList<Bar> Bars, IReadOnlyList<(string Name, string X)> Labels, string Base)
{
    public const int Width = 640;
    public const int Height = 260;

    private const decimal Floor = 220;
    private const decimal Ceiling = 10;
    private const decimal Gap = 24;

    /// <summary>None where there is nothing to draw, or something below nothing.</summary>
    public static BarChart? Of(ReturnTable table, int quarters)
    {
        var values = table.Rows.SelectMany(row => row.Values).OfType<long>().ToList();
        if (values.Count == 0 || values.Max() == 0 || values.Min() < 0)
            return null;
        var room = (decimal)Width / quarters;
        var bar = (room - Gap) / table.Rows.Length;
        var scale = (Floor - Ceiling) / values.Max();
        var bars = from quarter in Enumerable.Range(0, quarters)
                   from row in Enumerable.Range(0, table.Rows.Length)
                   let value = table.Rows[row].Values[quarter]
                   where value > 0
                   let height = value.Value * scale
                   select new Bar(row, Number((quarter * room) + (Gap / 2) + (row * bar)), Number(Floor - height), Number(bar * 0.9m), Number(height));
        return new BarChart([.. bars], [.. Enumerable.Range(0, quarters).Select(quarter => ($"Q{quarter + 1}", Number((quarter + 0.5m) * room)))], Number(Floor));
    }

    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <param name="Row">Which row of the table it draws, from 0.</param>
public sealed record Bar(int Row, string X, string Y, string Width, string Height);
