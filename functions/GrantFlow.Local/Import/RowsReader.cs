using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Local.Dev;
using GrantFlow.Local.Simulation;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Local.Import;

/// <summary>Understands the rows of an import file and names everything in them that is wrong.</summary>
internal sealed class RowsReader(ImmutableArray<string> header)
{
    private const int LongestName = 200;

    private readonly ImmutableArray<Area> areas = Area.ReadShipped();
    private readonly List<ImportProblem> problems = [];
    private readonly Dictionary<string, int> rowOfArea = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, int Row)> nameOfEmail = new(StringComparer.OrdinalIgnoreCase);

    public ImportReading Read(IEnumerable<CsvRow> rows)
    {
        var read = rows.Select(Read).OfType<ImportRow>().ToImmutableArray();
        return problems.Count > 0 ? new ImportReading([], [.. problems]) : new ImportReading(read, []);
    }

    private ImportRow? Read(CsvRow row)
    {
        if (row.Cells.Length != header.Length)
        {
            Add(row, "", $"The row has {row.Cells.Length} cells, and there are {header.Length} columns. Put quotes around cells with a comma.");
            return null;
        }

        var area = FindArea(row);
        var contacts = ReadContacts(row);
        var adviser = ReadAdviser(row, area);
        var prior = ReadPrior(row);
        if (adviser.Contact is { } own)
            contacts = contacts.Add(Role.Adviser, own);
        return area is null ? null : new ImportRow(area.Forum with { Name = ReadName(row, ImportColumns.ForumName) }, contacts, adviser.Persona, prior);
    }

    private Area? FindArea(CsvRow row)
    {
        var id = Cell(row, ImportColumns.AreaId);
        var code = Cell(row, ImportColumns.Code);
        var column = id.Length > 0 ? ImportColumns.AreaId : ImportColumns.Code;
        var area = areas.FirstOrDefault(area => id.Length > 0 ? Same(area.Id, id) : Same(area.Code, code));
        if (area is null)
            Add(row, column, id.Length + code.Length == 0 ? "Say which area the row is about." : $"There is no area ‘{(id.Length > 0 ? id : code)}’. Look it up in data/english-local-authorities.csv.");
        else if (code.Length > 0 && !Same(area.Code, code))
            Add(row, ImportColumns.Code, $"‘{code}’ is not {area.Name}, whose code is {area.Code}. Correct one of the two.");
        else if (!rowOfArea.TryAdd(area.Id, row.Number))
            Add(row, column, $"{area.Name} is in row {rowOfArea[area.Id]} already. An area has one forum, so keep one row.");
        return area;
    }

    private ImmutableSortedDictionary<Role, Contact> ReadContacts(CsvRow row)
    {
        var contacts = ImmutableSortedDictionary.CreateBuilder<Role, Contact>();
        foreach (var (prefix, role, required) in ImportColumns.People)
        {
            var (name, email) = (ImportColumns.NameOf(prefix), ImportColumns.EmailOf(prefix));
            if (required || Cell(row, name).Length + Cell(row, email).Length > 0)
                contacts[role] = new Contact(ReadName(row, name), ReadEmail(row, email, Cell(row, name)));
        }

        return contacts.ToImmutable();
    }

    private string ReadName(CsvRow row, string column)
    {
        var name = Cell(row, column);
        if (name.Length == 0)
            Add(row, column, "The name is missing. Enter it.");
        else if (name.Length > LongestName || name.Any(char.IsControl))
            Add(row, column, $"A name is one line of at most {LongestName} letters. Shorten it.");
        return name;
    }

    /// <summary>One address belongs to one person, so it may not come with two names.</summary>
    private string ReadEmail(CsvRow row, string column, string name)
    {
        var email = Cell(row, column);
        if (email.Length == 0)
            Add(row, column, "The email address is missing. Enter it.");
        else if (!EmailAddress.IsWellFormed(email))
            Add(row, column, $"‘{email}’ is no email address. Enter one like lead@derby.example.");
        else if (!nameOfEmail.TryAdd(email, (name, row.Number)) && nameOfEmail[email] is var known && known.Name != name)
            Add(row, column, $"{email} belongs to ‘{known.Name}’ in row {known.Row}. Use the same name for the same address.");
        return email;
    }

    /// <summary>A persona's id, or <c>Name &lt;address&gt;</c>; where there is nothing, the region's adviser.</summary>
    private (string? Persona, Contact? Contact) ReadAdviser(CsvRow row, Area? area)
    {
        var text = Cell(row, ImportColumns.Adviser);
        if (text.Length == 0)
            return (area is null ? null : Personas.AdviserId(area.Region), null);
        if (Personas.Find(text) is { } persona && persona.Roles.Contains(Role.Adviser))
            return (persona.Id, null);
        var open = text.IndexOf('<', StringComparison.Ordinal);
        if (open > 0 && text.EndsWith('>') && EmailAddress.IsWellFormed(text[(open + 1)..^1].Trim()))
            return (null, new Contact(text[..open].Trim(), text[(open + 1)..^1].Trim()));
        Add(row, ImportColumns.Adviser, $"‘{text}’ is no adviser. Enter an id like adviser-east-midlands, or a name and address like Adviser <adviser@contact.example>, or nothing for the region’s adviser.");
        return (null, null);
    }

    private PriorYear ReadPrior(CsvRow row)
    {
        var monitoring = Cell(row, ImportColumns.PriorMonitoring).ToLowerInvariant();
        if (monitoring is not ("" or "yes" or "no"))
            Add(row, ImportColumns.PriorMonitoring, $"‘{monitoring}’ is neither yes nor no. Enter yes where last year’s monitoring is approved or there was no grant, else no.");
        var pounds = Cell(row, ImportColumns.PriorUnderspend);
        var underspend = pounds.Length == 0 ? Money.Zero : Answers.ParseMoney(pounds);
        if (underspend is null || underspend < Money.Zero)
            Add(row, ImportColumns.PriorUnderspend, $"‘{pounds}’ is no amount in pounds. Enter one like 1250 or 1250.50, or nothing for none.");
        return new PriorYear(monitoring == "no" ? PriorMonitoring.Outstanding : PriorMonitoring.Settled, underspend ?? Money.Zero);
    }

    private string Cell(CsvRow row, string column) => header.IndexOf(column) is >= 0 and var index ? row.Cells[index].Trim() : "";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private void Add(CsvRow row, string column, string message) => problems.Add(new ImportProblem(row.Number, column, message));
}
