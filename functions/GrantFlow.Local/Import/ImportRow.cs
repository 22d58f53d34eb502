using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Import;

/// <summary>Somebody as the file names them.</summary>
internal sealed record Contact(string Name, string Email);

/// <summary>A row that was understood.</summary>
/// <param name="Adviser">A persona's id, or none where the adviser is a contact.</param>
internal sealed record ImportRow(Forum Forum, ImmutableSortedDictionary<Role, Contact> Contacts, string? Adviser, PriorYear Prior);

/// <param name="Row">As a spreadsheet numbers it, or 0 for the file as a whole.</param>
/// <param name="Column">Its name, or empty.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ImportProblem(int Row, string Column, string Message)
{
    public override string ToString() =>
        Row == 0 ? Message : Column.Length == 0 ? $"Row {Row}: {Message}" : $"Row {Row}, column {Column}: {Message}";
}

/// <param name="Rows">Empty where there is any problem.</param>
internal sealed record ImportReading(ImmutableArray<ImportRow> Rows, ImmutableArray<ImportProblem> Problems);
