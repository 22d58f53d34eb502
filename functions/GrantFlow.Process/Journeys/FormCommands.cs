using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Journeys;

/// <summary>Reads from a form’s answers what rules need of them. The pack check holds that these questions are asked.</summary>
public static class FormCommands
{
    public const string Requested = "requested";
    public const string Plan = "plan";
    public const string SpentTotal = "spent-total";

    public static Command Send(FormKey key, ContentHash hash, Answers answers) => key.Kind switch
    {
        FormKind.Application => new SubmitApplication(hash, Amount(answers, Requested), Budget.Planned(answers.Lines(Plan))),
        FormKind.Report => new SubmitReport(key.Quarter, hash, Amount(answers, SpentTotal)),
        FormKind.Claim => new ClaimSecondTranche(hash),
        _ => new SubmitMonitoring(hash, Amount(answers, SpentTotal)),
    };

    private static Money Amount(Answers answers, string question) => answers.Money(question) ?? Money.Zero;
}
