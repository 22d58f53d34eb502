using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GrantFlow.Local.Simulation;

/// <summary>Plausible words for the questions that the shipped forms ask, by question id.</summary>
internal static class SampleWords
{
    private static readonly ImmutableArray<string> Plain = ["We will go on as we planned.", "Nothing else to say here."];

    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByQuestion = new Dictionary<string, ImmutableArray<string>>
    {
        ["hard-to-reach"] =
        [
            "We will hold drop-in sessions in schools and at the hospital, in the evening as well as the day, and pay for childcare.",
            "Two of our members speak with families in their first language. We will pay their travel and print our leaflets in four languages.",
        ],
        ["activities"] =
        [
            "Monthly coffee mornings, a summer survey of families, two training days for representatives, and a seat at the SEND board.",
            "Four open meetings, one in each quarter. Our representatives went to the board, the short breaks group and the transport review.",
            "Drop-ins at three special schools, a newsletter each month, and a workshop with the council on education, health and care plans.",
        ],
        ["outcomes"] =
        [
            "Families know where to ask for help, and the council hears of problems before they grow.",
            "The council changed its letter about transport after we showed what families did not understand.",
            "More families take part in decisions, and waiting times are published where everybody can see them.",
        ],
        ["partners"] =
        [
            "We meet the head of SEND every month, and health services four times a year.",
            "We have two seats on the SEND partnership board and write its family update.",
        ],
        ["tell-members"] = ["By newsletter and at every open meeting: what you said, what we said for you, and what came of it."],
        ["told-members"] =
        [
            "In our newsletter, and with a page on our site that lists what families said and what was done.",
            "We read out the answers at our open meeting and wrote to everybody who had filled in the survey.",
        ],
        ["new-families"] = ["Families of young people over 18, and families who teach their children at home."],
        ["mou-working"] = ["Well on the whole. We were asked early about short breaks, and late about transport."],
        ["plan-changes"] = ["Room hire cost more than we thought, so we moved one training day online."],
        ["second-plan"] = ["The same as in our application.", "Open meetings, childcare and travel until the end of March."],
        ["bank-signatories"] = ["The treasurer, the chair and the secretary. Any two of them approve a payment."],
        ["help-needed"] = ["Could we talk about how to find new members for the steering group?", "Not at the moment, thank you."],
        ["underspend-reason"] = ["Two meetings were cancelled in winter."],
        ["senior-officer-role"] = ["Chair", "Treasurer", "Secretary"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string question, Dice dice) =>
        dice.Pick(question, ByQuestion.TryGetValue(question, out var words) ? words : Plain);

    /// <summary>What grants of this kind are spent on.</summary>
    public static readonly ImmutableArray<string> BudgetLines =
        ["Paid coordinator, one day a week", "Room hire for open meetings", "Childcare and travel for parent carers", "Training for representatives", "Printing, phone and website"];
}
