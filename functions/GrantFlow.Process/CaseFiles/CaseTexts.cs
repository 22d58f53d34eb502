using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Exports;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Privacy;

namespace GrantFlow.Process.CaseFiles;

/// <summary>The part of a case file that people read.</summary>
public sealed class CaseTexts(Running.ForumYears forumYears, IForumYearStore store, IMessageLog messages, IPeople people, FormDesk forms)
{
    private const string Mark = "\uFEFF";

    public async IAsyncEnumerable<(string Name, string Text)> WriteAsync(ForumYearId id, [EnumeratorCancellation] CancellationToken cancel)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        var programme = forumYears.PackOf(id).Programme;
        foreach (var key in FormKey.All)
            if (await forms.FindSentAsync(state, key, cancel) is { } sent)
                yield return ($"{key}.txt", Tell(key.FormIn(programme), sent.Answers));
        var record = await store.ReadAllAsync(id, cancel);
        yield return ("events.csv", Table(["number", "moment", "event", "party", "person", "proof"],
            record.Select(written => new[] { CsvCell.Number(written.Sequence), Utc(written.Event.At), written.Event.GetType().Name, $"{written.Party}", written.Event.By.Value, $"{written.Proof}" })));
        yield return ("people.csv", Table(["person", "role", "name"], await PeopleAsync(state.People, cancel)));
        yield return ("messages.csv", Table(["message", "template", "to", "state", "since"],
            (await messages.ListAsync(id.Value, cancel)).Select(entry => new[] { entry.Id, entry.Template, entry.To.Value, $"{entry.State}", Utc(entry.At) })));
    }

    private async Task<IReadOnlyList<string[]>> PeopleAsync(IEnumerable<KeyValuePair<Role, PersonId>> held, CancellationToken cancel)
    {
        var rows = new List<string[]>();
        foreach (var (role, person) in held)
            rows.Add([person.Value, $"{role}", (await people.FindAsync(person, cancel))?.Name ?? ""]);
        return rows;
    }

    private static string Table(string[] header, IEnumerable<string[]> rows) =>
        Mark + string.Concat(rows.Prepend(header).Select(row => CsvLine.Write(row)));

    private static string Utc(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Tell(Form form, Answers answers)
    {
        var text = new StringBuilder(Mark).Append(form.Title).Append("\r\n");
        foreach (var section in form.Sections.Where(section => section.Questions.Any(question => answers.Has(question.Id))))
        {
            text.Append("\r\n").Append(section.Title).Append("\r\n");
            foreach (var question in section.Questions.Where(question => answers.Has(question.Id)))
                text.Append("\r\n  ").Append(question.Label).Append("\r\n    ").Append(Tell(question, answers.Find(question.Id)!).ReplaceLineEndings("\r\n    ")).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Tell(Question question, Answer answer) => answer switch
    {
        LinesAnswer lines => string.Join("\n", lines.Lines.Where(line => !line.IsBlank).Select(line => $"{line.Item}: planned {line.Planned}{(line.Actual.Length == 0 ? "" : $", actual {line.Actual}")}")),
        FilesAnswer files => string.Join("\n", files.Files.Select(file => $"{file.Name} ({CaseFileNames.Document(file.Hash)})")),
        TextAnswer text => question.Options.IsDefaultOrEmpty ? text.Text : question.Options.FirstOrDefault(option => option.Value == text.Text)?.Label ?? text.Text,
        _ => "",
    };
}
