using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Records;

namespace GrantFlow.Process.Journeys;

/// <summary>Bank details as typed.</summary>
public sealed record BankDetailsGivenBy(string AccountName, string SortCode, string AccountNumber);

/// <summary>Bank details: given by the forum, or entered for it by staff, and checked by somebody else.</summary>
public sealed class BankDesk(Running.ForumYears forumYears, Papers papers, Filing filing)
{
    private const int LongestName = 70;

    /// <summary>What must be put right, by field: <c>account-name</c>, <c>sort-code</c>, <c>account-number</c>.</summary>
    public static ImmutableDictionary<string, string> Check(BankDetailsGivenBy typed)
    {
        var problems = ImmutableDictionary.CreateBuilder<string, string>();
        if (typed.AccountName.Trim().Length is 0 or > LongestName)
            problems["account-name"] = $"Enter the name on the account, up to {LongestName} letters";
        if (Digits(typed.SortCode) is not { Length: 6 })
            problems["sort-code"] = "Enter a sort code of 6 digits, like 30 94 30";
        if (Digits(typed.AccountNumber) is not { Length: 8 })
            problems["account-number"] = "Enter an account number of 8 digits, like 00733445. Put a 0 in front if yours is shorter";
        return problems.ToImmutable();
    }

    /// <summary>Gives details where there are none, and changes them where there are. Check them first.</summary>
    public async Task<Outcome> GiveAsync(ForumYearId id, Actor actor, BankDetailsGivenBy typed, CommandId commandId, CancellationToken cancel = default)
    {
        var paper = new BankDetails(papers.Salt(), typed.AccountName.Trim(), Digits(typed.SortCode)!, Digits(typed.AccountNumber)!);
        var state = await forumYears.LoadAsync(id, cancel);
        return await filing.GiveAsync(
            id, actor, paper, details => state.Bank.Stage == Stage.BankMissing ? new GiveBankDetails(details) : new ChangeBankDetails(details), commandId, cancel);
    }

    public Task<BankDetails?> ReadAsync(ForumYear state, CancellationToken cancel = default) =>
        papers.FindAsync<BankDetails>(state.Bank.Details, cancel);

    /// <summary>The digits of a text that has nothing else but spaces and hyphens, or none.</summary>
    private static string? Digits(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return plain.Length > 0 && plain.All(char.IsAsciiDigit) ? plain : null;
    }
}
