using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Local.Simulation;

/// <summary>What the parties of a forum year see when they make up their minds.</summary>
/// <param name="EarlierBank">The bank details before those that stand now, or none.</param>
internal sealed record Sight(ForumYear State, Programme Programme, Dice Dice, DateTimeOffset Now, ContentHash? EarlierBank)
{
    public Actor Of(Role role) => Actor.Outside(State.People[role], Roles.PartyOf(role), Proof.Code);

    public Actor Adviser => Staff.Of(State.People[Role.Adviser].Value);

    /// <summary>So many days after the obligation opened, at an hour when volunteers have time.</summary>
    public DateTimeOffset After(Obligation owed, string why, int least, int most) => Evening(London.Date(owed.Opened).AddDays(Days(owed, why, least, most)), why, owed.Opened);

    /// <summary>So many days before it is due; negative for days late.</summary>
    public DateTimeOffset BeforeDue(Obligation owed, string why, int least, int most) =>
        Evening(London.Date(owed.Due).AddDays(-Days(owed, why, least, most)), why, owed.Opened);

    /// <summary>So many days after it opened, in office hours.</summary>
    public DateTimeOffset InOffice(Obligation owed, string why, int least, int most) =>
        Office(London.Date(owed.Opened).AddDays(Days(owed, why, least, most)), why, owed.Opened);

    public DateTimeOffset Office(DateOnly date, string why, DateTimeOffset notBefore)
    {
        var moment = London.Moment(Programme.Calendar.OnOrAfter(date), new TimeOnly(9, 0).AddMinutes(Dice.Between(why + "-minute", 0, 470)));
        return moment > notBefore ? moment : notBefore.AddMinutes(20);
    }

    /// <summary>A day of the grant year between two dates, in office hours.</summary>
    public DateTimeOffset Someday(string why, DateOnly first, DateOnly last) =>
        Office(first.AddDays(Dice.Between(why + "-day", 0, last.DayNumber - first.DayNumber)), why, DateTimeOffset.MinValue);

    private DateTimeOffset Evening(DateOnly date, string why, DateTimeOffset notBefore)
    {
        var moment = London.Moment(date, new TimeOnly(7, 0).AddMinutes(Dice.Between(why + "-minute", 0, 930)));
        return moment > notBefore ? moment : notBefore.AddMinutes(45);
    }

    private int Days(Obligation owed, string why, int least, int most) => Dice.Between($"{owed.Id}-{why}-days", least, most);
}
