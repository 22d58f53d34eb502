using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>Extensions, waivers, new people, new plans, and forums that leave.</summary>
internal static class Keeping
{
    public static Act Extend(Sight s, Obligation owed, int days) => ExtendTo(s, owed, owed.Due.AddDays(days));

    public static Act ExtendTo(Sight s, Obligation owed, DateTimeOffset due) =>
        new($"{owed.Id}-extend", "ExtendObligation", s.Office(London.Date(owed.Due).AddDays(-4), $"{owed.Id}-extend", owed.Opened), async hands =>
            await hands.DoAsync(s.Adviser, new ExtendObligation(owed.Id, due, await hands.NoteAsync("The lead asked for more time, and we agreed a new date."))));

    public static Act Waive(Sight s, Obligation owed) =>
        new($"{owed.Id}-waive", "WaiveObligation", s.Office(London.Date(owed.Due).AddDays(s.Dice.Between($"{owed.Id}-waive", 12, 55)), $"{owed.Id}-waive", owed.Opened), async hands =>
            await hands.DoAsync(Staff.GrantsOfficer, new WaiveObligation(owed.Id, await hands.NoteAsync("The forum had no activity in this quarter. Its next report covers both."))));

    public static IEnumerable<Act> Withdraw(Sight s)
    {
        if (s.Dice.Happens("withdraws", 4))
            yield return new Act("withdraw", "WithdrawApplication", s.Someday("withdraw", new(2026, 4, 10), new(2026, 8, 20)), async hands =>
                await hands.DoAsync(s.Of(Role.ForumLead), new WithdrawApplication(await hands.NoteAsync("We have nobody who can run the forum this year."))));
    }

    public static IEnumerable<Act> ChangeLead(Sight s)
    {
        if (s.Dice.Happens("changes-lead", 8))
            yield return new Act("change-lead", "ChangePerson", s.Someday("change-lead", new(2026, 4, 20), new(2027, 2, 20)), async hands =>
            {
                await hands.Desks.People.PutAsync([hands.Cast.NextLead]);
                return await hands.DoAsync(s.Adviser, new ChangePerson(Role.ForumLead, hands.Cast.NextLead.Id, await hands.NoteAsync("The steering group chose a new lead.")));
            });
    }

    public static IEnumerable<Act> AskPlan(Sight s)
    {
        if (s.State.Award is { } award && s.Dice.Happens("changes-plan", 12))
            yield return new Act("plan-change", "AskPlanChange", award.At.AddDays(s.Dice.Between("plan-change", 20, 150)), hands =>
                hands.Desks.Plans.AskAsync(
                    hands.Cast.Id, s.Of(Role.ForumLead),
                    [.. SampleWords.BudgetLines.Reverse().Zip(Facts.Split(award.Amount), (item, amount) => new BudgetLine(item, SampleAnswers.Pounds(amount)))],
                    string.Create(CultureInfo.InvariantCulture, $"We found a volunteer for the website, so {SampleAnswers.Pounds(award.Amount.Percent(10))} pounds can go to childcare."),
                    hands.Act.CommandId));
    }

    public static IEnumerable<Act> DecidePlan(Sight s, Obligation owed)
    {
        var at = s.InOffice(owed, "plan", 1, 8);
        if (s.Dice.Happens("plan-refused", 25))
            yield return new Act($"{owed.Id}-refuse", "RefusePlanChange", at, async hands =>
                await hands.DoAsync(s.Adviser, new RefusePlanChange(await hands.NoteAsync("The coordinator was the heart of your application. Let us talk first."))));
        else
            yield return new Act($"{owed.Id}-agree", "AgreePlanChange", at, hands => hands.DoAsync(s.Adviser, new AgreePlanChange()));
    }
}
