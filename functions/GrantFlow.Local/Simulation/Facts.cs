using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Local.Simulation;

/// <summary>What one forum would say on one form. Amounts agree with each other and with the forum year.</summary>
internal sealed record Facts(Hands Hands, FormKey Key, FileRef Policy)
{
    public Dice Dice => Hands.Dice;

    private bool Hosted => Dice.Happens("hosted", 12);

    /// <summary>In whole pounds, most of them the ceiling.</summary>
    public Money Requested => Dice.Happens("asks-for-all", 60) ? Money.Pounds(17_500) : Money.Pounds(100 * Dice.Between("requested", 110, 174));

    /// <summary>Of what was paid, so far.</summary>
    public Money Spent => Key.Kind switch
    {
        FormKind.Monitoring => Dice.Happens("spends-all", 60) ? Hands.State.Paid : Hands.State.Paid.Percent(Dice.Between("spends", 82, 99)),
        FormKind.Report => Awarded.Percent((Key.Quarter * 22) + Dice.Between($"{Key}-spends", -6, 6)),
        _ => Awarded.Percent(Dice.Between("claims-spends", 30, 50)),
    };

    private Money Awarded => Hands.State.Award?.Amount ?? Requested;

    public string Text(string question) => question switch
    {
        "forum-name" or "grant-holder-name" when !Hosted => Hands.Cast.Forum.Name,
        "forum-name" => Hands.Cast.Forum.Name,
        "grant-holder-name" => $"Voluntary action, {Hands.Cast.Forum.Area}",
        "main-contact-name" => Hands.Cast.People[Role.ForumLead].Name,
        "main-contact-email" => Hands.Cast.People[Role.ForumLead].Email,
        "main-contact-phone" => $"01632 960{Dice.Digits(question, 3)}",
        "second-contact-name" => Hands.Cast.People[Role.ForumSecond].Name,
        "second-contact-email" => Hands.Cast.People[Role.ForumSecond].Email,
        "senior-officer-name" => Hands.Cast.People[Role.ForumSignatory].Name,
        "senior-officer-email" => Hands.Cast.People[Role.ForumSignatory].Email,
        "public-contact" => Dice.Happens(question, 70) ? $"hello@{Hands.Cast.Forum.AreaId}-forum.example" : "",
        "charity-number" or "host-number" => $"1{Dice.Digits(question, 6)}",
        "company-number" => $"0{Dice.Digits(question, 7)}",
        _ => SampleWords.Of(question, Dice),
    };

    public int Count(string question) => question switch
    {
        "members" => Dice.Between(question, 60, 900),
        "steering-group" => Dice.Between(question, 4, 11),
        "representatives" => Dice.Between(question, 3, 24),
        _ => Dice.Between(question, 40, 400),
    };

    public Money Amount(string question) => question switch
    {
        "requested" => Requested,
        "underspend" => Hands.State.Paid - Spent,
        _ => Spent,
    };

    /// <summary>One forum in fifty asks about campaigning, and most plans stay as they are.</summary>
    public bool SaysYes(string question) => question switch
    {
        "campaigning" => Dice.Happens(question, 2),
        "plan-changed" => Dice.Happens($"{Key}-{question}", 12),
        "bank-changed" => false,
        "council-listened" => Dice.Happens($"{Key}-{question}", 45),
        _ => true,
    };

    public string Choose(Question question) => question.Id switch
    {
        "legal-form" when Hosted => "hosted",
        "legal-form" => Dice.Pick(question.Id, ["unincorporated", "unincorporated", "charity", "cio", "cic", "company"]),
        "host-agreed" when !Hosted => "no-host",
        "main-theme" => Dice.Pick($"{Key}-{question.Id}", [.. question.Options.Select(option => option.Value)]),
        _ => question.Options[0].Value,
    };

    /// <summary>Lines that add up: to what is asked for, and to what was spent.</summary>
    public ImmutableArray<BudgetLine> Lines(BudgetColumns columns)
    {
        var planned = Split(Key.Kind == FormKind.Application ? Requested : Awarded);
        var actual = Split(Spent);
        return [.. SampleWords.BudgetLines.Select((item, i) => new BudgetLine(
            item, SampleAnswers.Pounds(planned[i]), columns == BudgetColumns.Planned ? "" : SampleAnswers.Pounds(actual[i])))];
    }

    /// <summary>Shares of 45, 20, 15, 10 and the rest per cent.</summary>
    public static ImmutableArray<Money> Split(Money whole)
    {
        ImmutableArray<Money> parts = [whole.Percent(45), whole.Percent(20), whole.Percent(15), whole.Percent(10)];
        return parts.Add(whole - parts.Aggregate(Money.Zero, (sum, part) => sum + part));
    }
}
