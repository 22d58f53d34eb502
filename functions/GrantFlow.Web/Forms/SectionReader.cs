using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Documents;
using GrantFlow.Web.Components;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Forms;

/// <param name="Answers">What the section now holds: everything typed, whether it parses or not, and the files taken.</param>
/// <param name="Problems">Files that were not taken, with the reason. <see cref="FormCheck"/> finds the others.</param>
public sealed record SectionPost(Answers Answers, Pressed Pressed, ImmutableArray<Problem> Problems);

/// <summary>Reads one section of a pack form from a post.</summary>
public sealed class SectionReader(Scanning scanning, IOptions<UploadLimits> limits)
{
    private const int MostLines = 200;

    /// <param name="earlier">What the section held before: kept files are taken from it, never from the post.</param>
    public async Task<SectionPost> ReadAsync(Section section, IFormCollection form, Answers earlier, CancellationToken cancel = default)
    {
        var pressed = Pressed.Of(form);
        var answers = Answers.None;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var question in section.Questions)
        {
            if (question.Type == QuestionType.File)
            {
                var taken = await new FileReader(scanning, limits.Value).ReadAsync(question, form.Files.GetFiles(question.Id), Kept(question, earlier, pressed), cancel);
                answers = answers.With(question.Id, new FilesAnswer(taken.Files));
                problems.AddRange(taken.Refusals.Select(message => new Problem(section.Id, question.Id, message)));
            }
            else if (Read(question, form, pressed) is { } answer)
            {
                answers = answers.With(question.Id, answer);
            }
            else if (earlier.Find(question.Id) is { } before)
            {
                answers = answers.With(question.Id, before);
            }
        }

        return new SectionPost(answers, pressed, problems.ToImmutable());
    }

    /// <summary>None where the post says nothing of the question: the page did not ask it.</summary>
    private static Answer? Read(Question question, IFormCollection form, Pressed pressed) => question.Type switch
    {
        QuestionType.Date => form.ContainsKey($"{question.Id}-day") ? new TextAnswer(DateParts.Read(form, question.Id).Text) : null,
        QuestionType.BudgetTable => form.ContainsKey($"{question.Id}[0].item") ? new LinesAnswer(Lines(question.Id, form, pressed)) : null,
        _ => form.TryGetValue(question.Id, out var text) ? new TextAnswer(text.ToString().ReplaceLineEndings("\n")) : null,
    };

    private static ImmutableArray<BudgetLine> Lines(string id, IFormCollection form, Pressed pressed)
    {
        var lines = ImmutableArray.CreateBuilder<BudgetLine>();
        var rows = CountRows(id, form);
        for (var index = 0; index < rows; index++)
        {
            var line = new BudgetLine(Text(form, id, index, "item"), Text(form, id, index, "planned"), Text(form, id, index, "actual"));
            var removed = pressed is Pressed.RemoveLine remove && remove.Question == id && remove.Index == index;
            if (!removed && line != new BudgetLine("", ""))
                lines.Add(line);
        }

        return lines.ToImmutable();
    }

    internal static int CountRows(string id, IFormCollection form) =>
        Enumerable.Range(0, MostLines).TakeWhile(index => form.ContainsKey(Cell(id, index, "item"))).Count();

    private static ImmutableArray<FileRef> Kept(Question question, Answers earlier, Pressed pressed) =>
        [.. earlier.Files(question.Id).Where(file => pressed is not Pressed.RemoveFile remove || remove.Question != question.Id || remove.Hash != file.Hash)];

    private static string Text(IFormCollection form, string id, int index, string part) => form[Cell(id, index, part)].ToString().Trim();

    private static string Cell(string id, int index, string part) => string.Create(CultureInfo.InvariantCulture, $"{id}[{index}].{part}");
}
