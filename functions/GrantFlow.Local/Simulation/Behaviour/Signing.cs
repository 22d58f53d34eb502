using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>The MOU: signed in turn, tried by the wrong person, declined and written anew, signed twice.</summary>
internal static class Signing
{
    public static IEnumerable<Act> Signature(Sight s, Obligation owed)
    {
        var at = s.After(owed, "sign", 1, 24);
        if (s.Dice.Happens("lead-signs", 10))
            yield return Sign($"{owed.Id}-by-lead", "SignMou", at.AddHours(-20) > owed.Opened ? at.AddHours(-20) : at, s.Of(Role.ForumLead), "Lead");
        if (s.Dice.Happens($"{owed.Id}-declined", 6))
            yield return Decline(owed, at, s.Of(Role.ForumSignatory), "Our steering group wants the council to agree to early talks about transport first.");
        else
            yield return Sign($"{owed.Id}-sign", "SignMou", at, s.Of(Role.ForumSignatory), "Chair");
    }

    public static IEnumerable<Act> Countersignature(Sight s, Obligation owed)
    {
        var at = s.InOffice(owed, "countersign", 1, 38);
        if (s.Dice.Happens("signs-twice", 6))
            yield return Sign($"{owed.Id}-twice", "SignMou", owed.Opened.AddHours(3), s.Of(Role.ForumSignatory), "Chair");
        if (s.Dice.Happens("officer-signs", 12))
            yield return Sign($"{owed.Id}-by-officer", "CountersignMou", at.AddHours(-1), s.Of(Role.AuthorityOfficer), "SEND officer");
        if (s.Dice.Happens($"{owed.Id}-declined", 8))
            yield return Decline(owed, at, s.Of(Role.AuthoritySignatory), "The name of our service has changed. Please write the new one.");
        else if (!s.Dice.Happens("authority-silent", 3))
            yield return Sign($"{owed.Id}-sign", "CountersignMou", at, s.Of(Role.AuthoritySignatory), "Assistant director");
    }

    public static IEnumerable<Act> Revision(Sight s, Obligation owed)
    {
        var at = s.Dice.Happens("talks-take-long", 45) ? s.InOffice(owed, "reissue", 90, 140) : s.InOffice(owed, "reissue", 2, 15);
        yield return new Act($"{owed.Id}-reissue", "ReissueMou", at, hands =>
            hands.Desks.Mous.ReissueAsync(hands.Cast.Id, s.Adviser, "We have talked with you both. This is the new version.", hands.Act.CommandId));
    }

    private static Act Decline(Obligation owed, DateTimeOffset at, Actor actor, string reason) =>
        new($"{owed.Id}-decline", "DeclineMou", at, hands => hands.Desks.Signing.DeclineAsync(hands.Cast.Id, actor, reason, hands.Act.CommandId));

    private static Act Sign(string name, string command, DateTimeOffset at, Actor actor, string position) =>
        new(name, command, at, hands => hands.SignAsync(actor, hands.State.Mou.Document!.Value, position));
}
