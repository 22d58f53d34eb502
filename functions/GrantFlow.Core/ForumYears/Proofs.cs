namespace GrantFlow.Core.ForumYears;

/// <summary>Whether the actor has proved who they are, as far as the command needs it. Nobody acts unnamed, and an emailed link alone
/// proves nothing, since mail is forwarded.</summary>
public static class Proofs
{
    private static readonly Refusal NotSignedIn = new("NotSignedIn",
        "We do not know who you are. Sign in with your Contact account and try again.");

    private static readonly Refusal NotProved = new("NotProved",
        "We do not know who you are. Open the link in your latest email from us and try again.");

    private static readonly Refusal CodeNeeded = new("CodeNeeded",
        "We remember this browser, but this step needs a code from your email. Choose ‘Enter a code’ at the top of the page, then do this step again.");

    private static readonly Refusal FreshCodeNeeded = new("FreshCodeNeeded",
        "This step needs a new code. Ask for one on this page, and enter it when it comes.");

    /// <summary>A refusal where the proof is too weak for the command, or none.</summary>
    public static Refusal? Refuse(Command command, Actor actor) => actor switch
    {
        { Party: Party.System } or { Proof: Proof.Persona } => null,
        { Party: Party.Contact } => actor.Proof == Proof.Directory ? null : NotSignedIn,
        { Proof: Proof.FreshCode } => null,
        { Proof: Proof.Code } => NeededFor(command) == Proof.FreshCode ? FreshCodeNeeded : null,
        { Proof: Proof.Remembered } => NeededFor(command) switch
        {
            Proof.FreshCode => FreshCodeNeeded,
            Proof.Code => CodeNeeded,
            _ => null,
        },
        _ => NotProved,
    };

    /// <summary>The weakest proof by which people of a forum or an authority may give the command. What binds them, moves money
    /// or hands the work to others is not done from a browser that somebody else may have picked up.</summary>
    public static Proof NeededFor(Command command) => command switch
    {
        SignMou or CountersignMou or GiveBankDetails or ChangeBankDetails => Proof.FreshCode,
        SubmitApplication or ClaimSecondTranche or WithdrawApplication or DeclineMou or ChangePerson => Proof.Code,
        _ => Proof.Remembered,
    };
}
