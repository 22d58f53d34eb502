using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core;

namespace GrantFlow.Process.Exports.National;

/// <summary>The national return of one grant year, as tables with a column a quarter.</summary>
/// <param name="Region">One region, or empty for England.</param>
/// <param name="Quarters">What the columns are called.</param>
public sealed record ReturnReport(string GrantYear, string Region, ImmutableArray<string> Quarters, ImmutableArray<ReturnTable> Tables)
{
    /// <summary>The same for a spreadsheet: a row for each row of each table.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows =>
        from table in Tables
        from row in table.Rows
        select (IReadOnlyList<string>)[table.Title, row.Name, .. row.Values.Select(value => Plain(value, table.Unit))];

    public IReadOnlyList<string> Header => ["Part", "Figure", .. Quarters];

    private static string Plain(long? value, ReturnUnit unit) => value is not { } number ? ""
        : unit == ReturnUnit.Pence ? CsvCell.Pounds(new Money(number))
        : CsvCell.Number(number);
}

/// <param name="Note">How its figures are to be read.</param>
public sealed record ReturnTable(string Title, string Note, ReturnUnit Unit, ImmutableArray<ReturnRow> Rows)
{
    /// <summary>As people read it; a dash for a quarter that has not begun.</summary>
    public string Tell(long? value) => value is not { } number ? "–"
        : Unit == ReturnUnit.Pence ? new Money(number).ToString()
        : number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <param name="Values">By quarter; none for one that has not begun.</param>
public sealed record ReturnRow(string Name, ImmutableArray<long?> Values);

public enum ReturnUnit
{
    Number,
    Pence,
}
