using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;

namespace GrantFlow.Web.Admin.Record;

/// <summary>What this person can do in this forum year now.</summary>
public sealed record Act(string Title, string Path)
{
    public static IEnumerable<Act> For(Allowed allowed)
    {
        foreach (var (title, path, commands) in All(allowed.State))
            if (allowed.Any(commands))
                yield return new Act(title, path);
    }

    private static IEnumerable<(string Title, string Path, Command[] Commands)> All(ForumYear state)
    {
        yield return ("Review the application", "application", [new ApproveApplication(), new ReturnApplication([], default)]);
        yield return ("Open the application again", "reopen", [new ReopenApplication(default, default)]);
        yield return ("Check the bank details", "bank", [new VerifyBankDetails(default)]);
        yield return ("Make the award", "award", [new MakeAward(Money.Zero)]);
        yield return ("Release the first payment", "payments/first", [new ReleaseTranche(Tranche.First)]);
        yield return ("Pay the first payment", "payments/first", [new PayTranche(Tranche.First, "")]);
        for (var quarter = 1; quarter <= state.Reports.Length; quarter++)
            yield return ($"Review the report for quarter {quarter}", $"reports/{quarter}", [new AcceptReport(quarter)]);
        if (state.Prior.Underspend > (state.Award?.Second ?? state.Prior.Underspend))
            yield return ("Decide about last year’s underspend", "underspend", [new DecideUnderspend(Money.Zero, default)]);
        yield return ("Release the second payment", "payments/second", [new ReleaseTranche(Tranche.Second)]);
        yield return ("Pay the second payment", "payments/second", [new PayTranche(Tranche.Second, "")]);
        yield return ("Decide on the change of plan", "plan", [new AgreePlanChange()]);
        yield return ("Review the yearly return", "monitoring", [new ApproveMonitoring(Money.Zero)]);
        yield return ("Close the year", "close", [new CloseForumYear()]);
        yield return ("Issue a new version of the MOU", "mou", [new ReissueMou(default, default)]);
        yield return ("Enter bank details for the forum", "bank", [new GiveBankDetails(default), new ChangeBankDetails(default)]);
        yield return ("Record last year", "prior-year", [new RecordPriorYear(PriorYear.None)]);
        yield return ("Pause reminders, or start them again", "pause", [new PauseReminders(default, default)]);
        yield return ("Choose what is published", "publication", [new RestrictPublication([], default)]);
        foreach (var (role, proposal) in state.Proposed)
            yield return ($"Confirm the new {RoleWords.Of(role).ToLowerInvariant()}", "people", [new ConfirmPerson(role, proposal.Person)]);
        yield return ("Change a person", "people", [new ChangePerson(Role.ForumLead, default, default)]);
    }
}
