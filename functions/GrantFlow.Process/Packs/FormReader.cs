using GrantFlow.Core.Forms;

namespace GrantFlow.Process.Packs;

/// <summary>Reads a form's file. A member that the question's type does not have is left unread, and so becomes a problem.</summary>
internal static class FormReader
{
    public static Form Read(PackNode root)
    {
        root.TextIfAny("$schema");
        var form = new Form(root.Text("id"), root.Text("title"), [.. root.Children("sections").Select(ReadSection)]);
        root.Done();
        return form;
    }

    private static Section ReadSection(PackNode node)
    {
        var section = new Section(
            node.Text("id"), node.Text("title"), [.. node.Children("questions").Select(ReadQuestion)],
            node.TextIfAny("guidance"), ReadCondition(node.ChildIfAny("showWhen")));
        node.Done();
        return section;
    }

    private static Question ReadQuestion(PackNode node)
    {
        var type = node.Word<QuestionType>("type");
        var question = new Question(
            node.Text("id"), node.Text("label"), type,
            node.TextIfAny("hint"),
            node.WordOr("need", Need.Required),
            type is QuestionType.Text or QuestionType.LongText ? node.DaysIfAny("maxWords") : null,
            type is QuestionType.Number or QuestionType.Money ? node.NumberIfAny("minimum") : null,
            type is QuestionType.Number or QuestionType.Money ? node.NumberIfAny("maximum") : null,
            type == QuestionType.Choice ? [.. node.Children("options").Select(ReadOption)] : [],
            ReadCondition(node.ChildIfAny("showWhen")),
            type == QuestionType.BudgetTable ? node.WordOr("columns", BudgetColumns.Planned) : BudgetColumns.Planned,
            node.TextIfAny("return"));
        node.Done();
        return question;
    }

    private static Option ReadOption(PackNode node)
    {
        var option = new Option(node.Text("value"), node.Text("label"));
        node.Done();
        return option;
    }

    private static Condition? ReadCondition(PackNode? node)
    {
        if (node is null)
            return null;
        var condition = new Condition(node.Text("question"), [.. node.Texts("anyOf")]);
        node.Done();
        return condition;
    }
}
