using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Records;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>Bank details: given, mistyped, queried, checked, changed in mid-year.</summary>
internal static class Banking
{
    public static IEnumerable<Act> Details(Sight s, Obligation owed)
    {
        var at = s.Dice.Happens($"{owed.Id}-late", 12) ? s.BeforeDue(owed, "bank", -14, -1) : s.After(owed, "bank", 0, 12);
        yield return new Act($"{owed.Id}-give", "GiveBankDetails", at, hands => GiveAsync(hands, s.Of(Giver(s)), owed.Id.Value));
    }

    public static IEnumerable<Act> Check(Sight s, Obligation owed)
    {
        var at = s.InOffice(owed, "check", 1, 26);
        if (s.EarlierBank is { } earlier && s.Dice.Happens("checks-the-old", 50))
            yield return new Act($"{owed.Id}-stale", "VerifyBankDetails", at.AddHours(-1), hands => hands.DoAsync(Staff.GrantsOfficer, new VerifyBankDetails(earlier)));
        if (s.Dice.Happens($"{owed.Id}-wrong", 8))
            yield return new Act($"{owed.Id}-query", "QueryBankDetails", at, async hands =>
                await hands.DoAsync(Staff.GrantsOfficer, new QueryBankDetails(await hands.NoteAsync("The name on the account is not the name of your forum. Please look again."))));
        else
            yield return new Act($"{owed.Id}-verify", "VerifyBankDetails", at, hands => hands.DoAsync(Staff.GrantsOfficer, new VerifyBankDetails(hands.State.Bank.Details!.Value)));
    }

    /// <summary>Some forums change banks between summer and winter.</summary>
    public static IEnumerable<Act> Change(Sight s)
    {
        if (s.State.Stage == Stage.Awarded && s.Dice.Happens("changes-bank", 9))
            yield return new Act("bank-change", "ChangeBankDetails", s.Someday("bank-change", new(2026, 8, 1), new(2026, 11, 10)), hands => GiveAsync(hands, s.Of(Role.ForumLead), "change"));
    }

    private static Role Giver(Sight s) => s.Dice.Happens("second-gives-bank", 30) ? Role.ForumSecond : Role.ForumLead;

    private static Task<Outcome> GiveAsync(Hands hands, Actor actor, string occasion) =>
        hands.GiveBankAsync(
            actor,
            new BankDetailsGivenBy(hands.Cast.Forum.Name[..Math.Min(70, hands.Cast.Forum.Name.Length)], hands.Dice.Digits($"{occasion}-sort", 6), hands.Dice.Digits($"{occasion}-account", 8)));
}
