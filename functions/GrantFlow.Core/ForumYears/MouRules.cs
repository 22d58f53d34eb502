namespace GrantFlow.Core.ForumYears;

internal static class MouRules
{
    public static Ruling Reissue(Case now, ReissueMou c) =>
        now.State.MoneyReleased
            ? Ruling.No("MoneyReleased", "A payment was released under this MOU, so it stays as it is. Agree a new one for next year.")
            : Ruling.Of(new MouIssued(now.State.Mou.Version + 1, c.Document, c.Note));

    public static Ruling Sign(Case now, SignMou c, Manner manner) =>
        c.Document.Equals(now.State.Mou.Document)
            ? Ruling.Of(new MouSigned(now.State.Mou.Version, c.Document, c.Evidence, manner))
            : Ruling.No(Replaced);

    public static Ruling Countersign(Case now, CountersignMou c, Manner manner) =>
        c.Document.Equals(now.State.Mou.Document)
            ? Ruling.Of(new MouCountersigned(now.State.Mou.Version, c.Document, c.Evidence, manner))
            : Ruling.No(Replaced);

    /// <summary>Each party may decline when it is its turn: the forum until it has signed, and then the authority.</summary>
    public static Ruling Decline(Case now, Party decliner, ContentHash note, ContentHash? evidence) => (decliner, now.State.Mou.Stage) switch
    {
        (Party.Forum, Stage.MouSigned) =>
            Ruling.No("AlreadySigned", "The forum has signed this MOU already. Ask your adviser for a new version if it must change."),
        (Party.Authority, Stage.MouIssued) =>
            Ruling.No("ForumSignsFirst", "The forum has not signed this MOU yet, so it is not your turn. Tell Contact if the text must change."),
        (Party.Forum or Party.Authority, _) => Ruling.Of(new MouDeclined(now.State.Mou.Version, decliner, note, evidence)),
        _ => Ruling.No("NotAParty", "Only the forum or the local authority can decline the MOU. Choose one of them."),
    };

    /// <summary>The sealed copy is of the version that both have signed, and there is one.</summary>
    public static Ruling Seal(Case now, KeepSealedMou c) =>
        c.Version != now.State.Mou.Version ? Ruling.No(Replaced)
        : now.State.Mou.Sealed is not null ? Ruling.No("SealedAlready", "This version of the MOU is sealed already. Use the copy that there is.")
        : Ruling.Of(new MouSealed(c.Version, c.Sealed));

    private static readonly Refusal Replaced = new("MouReplaced",
        "This is not the current version of the MOU. Open it again, read the new version, and sign that one.");
}
