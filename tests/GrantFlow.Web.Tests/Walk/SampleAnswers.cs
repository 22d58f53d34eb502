using System.Text;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>Answers that a form accepts, whatever it asks.</summary>
public static class SampleAnswers
{
    public const string Requested = "17,500";

    public static async Task<Answers> ForAsync(Form form, IDocumentStore documents)
    {
        var bytes = Encoding.ASCII.GetBytes("%PDF-1.4 sample\n%%EOF\n");
        var file = new FileRef(await documents.PutAsync(bytes), "policy.pdf", bytes.Length, "application/pdf");
        return form.Questions.Aggregate(Answers.None, (all, question) => all.With(question.Id, Of(question, file)));
    }

    private static Answer Of(Question question, FileRef file) => question.Type switch
    {
        QuestionType.Number => new TextAnswer("25"),
        QuestionType.Money => new TextAnswer(question.Id == "requested" ? Requested : "8,000"),
        QuestionType.Date => new TextAnswer("2026-01-15"),
        QuestionType.YesNo => new TextAnswer(question.Id == "campaigning" ? "no" : "yes"),
        QuestionType.Choice => new TextAnswer(question.Options[0].Value),
        QuestionType.BudgetTable => new LinesAnswer([new BudgetLine("Training", "10,000", "5,000"), new BudgetLine("Meetings", "7,500", "3,000")]),
        QuestionType.File => new FilesAnswer([file]),
        _ => new TextAnswer(question.Id.Contains("email", StringComparison.Ordinal) ? "someone@derby.example" : "Words of the forum"),
    };
}
