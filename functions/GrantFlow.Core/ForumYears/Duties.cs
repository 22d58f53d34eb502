using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>Segregation of duties, by person: who did the one may not do the other, whatever roles they hold.</summary>
public static class Duties
{
    /// <summary>A refusal where this person already did the other half, or none.</summary>
    public static Refusal? Refuse(ForumYear state, Command command, PersonId person) => command switch
    {
        SignMou when state.Application?.By == person => new("SubmitterMayNotSign",
            "You sent the application, so somebody else must sign the MOU. Ask the forum’s senior officer, or tell your adviser who that is."),
        CountersignMou when state.Mou.SignedBy == person => new("SignerMayNotCountersign",
            "You signed the MOU for the forum, so somebody else must sign for the local authority. Ask Contact to change the signatory."),
        CountersignMou when state.Application?.By == person || HoldsForumRole(state, person) => new("ForumMayNotCountersign",
            "You act for the forum, so somebody else must sign for the local authority. Ask Contact to change the signatory."),
        ConfirmPerson confirm when state.Proposed.TryGetValue(confirm.Role, out var proposal) && proposal.By == person => new("ProposerMayNotConfirm",
            "You named this person, so a colleague must confirm it."),
        ConfirmPerson confirm when confirm.Person == person => new("NotYourself",
            "You cannot give yourself this role. Ask a colleague to look at it."),
        RecordForumSignature or RecordAuthoritySignature or RecordRefusal when ActsForAParty(state, person) => new("PartyMayNotRecord",
            "You act for the forum or the local authority here, so a colleague who does not must record what was signed on paper."),
        VerifyBankDetails when state.Bank.GivenBy == person => new("EntererMayNotVerify",
            "You entered these bank details, so a colleague must check them."),
        ReleaseTranche when state.Reviewers.Contains(person.Value) => new("ReviewerMayNotRelease",
            "You reviewed this forum’s papers or decided what it is paid, so another approver must release the payment."),
        PayTranche pay when state.PaymentOf(pay.Tranche).ReleasedBy == person => new("ReleaserMayNotPay",
            "You released this payment, so a colleague must pay it."),
        _ => null,
    };

    /// <summary>Whether this person may do what is owed, as far as earlier deeds go.</summary>
    public static bool MayDo(ForumYear state, ObligationKind kind, PersonId person) => DeedsOf(state, kind) is var deeds && (deeds.Length == 0 || deeds.Any(deed => Refuse(state, deed, person) is null));

    /// <summary>What settles it, where two people must share the work; any of several.</summary>
    private static Command[] DeedsOf(ForumYear state, ObligationKind kind) => kind switch
    {
        ObligationKind.BankCheck => [new VerifyBankDetails(default)],
        ObligationKind.FirstRelease => [new ReleaseTranche(Tranche.First)],
        ObligationKind.SecondRelease => [new ReleaseTranche(Tranche.Second)],
        ObligationKind.FirstPayment => [new PayTranche(Tranche.First, "")],
        ObligationKind.SecondPayment => [new PayTranche(Tranche.Second, "")],
        ObligationKind.PersonConfirmation => [.. state.Proposed.Select(waiting => new ConfirmPerson(waiting.Key, waiting.Value.Person))],
        _ => [],
    };

    /// <summary>Or did: whoever sent the application or signed here is a party’s, even if they have handed over their role.</summary>
    private static bool ActsForAParty(ForumYear state, PersonId person) =>
        HoldsForumRole(state, person)
        || Roles.Authority.Any(role => state.Holds(person, role))
        || state.Application!.By == person
        || state.Mou.Forum is { Manner: Manner.Online } signature && signature.By == person;

    private static bool HoldsForumRole(ForumYear state, PersonId person) => Roles.Forum.Any(role => state.Holds(person, role));
}
