using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantFlow.Web.Forms;

/// <summary>A budget as a list of lines that stack on a narrow screen, with a blank line to fill in, and sums that hold since the page was last sent.</summary>
/// <param name="Rows">At least so many lines are shown; there is always a blank one.</param>
internal sealed record BudgetView(Question Question, ImmutableArray<BudgetLine> Lines, Money? Available, int Rows)
{
    private static readonly BudgetLine Blank = new("", "");

    public IHtmlContent Render() => Html.Join(
        DefaultButton.Render(),
        Html.Element("ol", "gf-budget", [.. Shown.Select((line, index) => Line(line, index))]),
        Html.Element("p", "govuk-body gf-budget__total", Totals()).With("id", $"{Question.Id}-total"),
        Button("Add another line", FormButtons.AddLine, Question.Id, null));

    private IEnumerable<BudgetLine> Shown => Lines.Concat(Enumerable.Repeat(Blank, Math.Max(1, Rows - Lines.Length)));

    private bool AsksActual => Question.Columns == BudgetColumns.PlannedAndActual;

    private TagBuilder Line(BudgetLine line, int index)
    {
        var number = index + 1;
        return Html.Element("li", "gf-budget__line",
            Html.Element("div", "gf-budget__item", Cell("item", "Item", line.Item, index)),
            Html.Element("div", "gf-budget__amount", Cell("planned", "Planned", line.Planned, index)),
            AsksActual ? Html.Element("div", "gf-budget__amount", Cell("actual", "Actual", line.Actual, index)) : null,
            Button("Remove", FormButtons.Remove, string.Create(CultureInfo.InvariantCulture, $"{Question.Id}:{index}"), $" line {number}"));
    }

    private TagBuilder Cell(string part, string label, string value, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Question.Id}[{index}].{part}");
        var id = index == 0 && part == "item" ? Question.Id : FieldId.Of(name);
        var field = new Field(name, label);
        var control = part == "item"
            ? Controls.Input(field, value, TextKind.Text).With("id", id)
            : Controls.PoundInput(field, value, "");
        return Html.Element("div", "govuk-form-group",
            Html.Element("label", "govuk-label", label, Html.Hidden($", line {index + 1}")).With("for", id), control);
    }

    private string Totals()
    {
        var planned = Budget.Planned(Lines);
        var spent = AsksActual ? $" Total actual: {Budget.Actual(Lines)}." : "";
        var remaining = Available is not { } available ? ""
            : planned > available ? $" This is {planned - available} more than the {available} available."
            : $" Remaining: {available - planned} of {available}.";
        return $"Total planned: {planned}.{spent}{remaining}";
    }

    private static TagBuilder Button(string text, string name, string value, string? hidden) =>
        Html.Element("button", ButtonTagHelper.Css(ButtonKind.Secondary), text, hidden is null ? null : Html.Hidden(hidden))
            .With("type", "submit").With("name", name).With("value", value);
}
