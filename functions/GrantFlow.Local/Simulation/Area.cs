using System.Collections.Immutable;
using System.Text;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>One of England's 153 upper-tier authorities, as <c>data/english-local-authorities.csv</c> lists them.</summary>
/// <param name="Code">Three letters, as in GB-LAE identifiers.</param>
internal sealed record Area(string Id, string Name, string Authority, string Region, string GssCode, string Code)
{
    public static string ShippedFile => Path.Combine(AppContext.BaseDirectory, "data", "english-local-authorities.csv");

    public Forum Forum => new(Id, Name, $"{Name} Parent Carer Forum", Authority, Region, GssCode, Code);

    /// <summary>The areas of the shipped list, in its order.</summary>
    public static ImmutableArray<Area> ReadShipped() =>
        [.. File.ReadLines(ShippedFile).Skip(1).Where(line => line.Length > 0).Select(Parse)];

    private static Area Parse(string line)
    {
        var cells = Import.CsvText.Read(line).Single().Cells;
        return new Area(IdOf(cells[3]), cells[3], cells[2], cells[4], cells[0], cells[1]);
    }

    /// <summary>Lower-case letters and digits with hyphens between: <c>bristol-city-of</c>.</summary>
    public static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Where(letter => letter != '\'' && letter != '’'))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }
}
