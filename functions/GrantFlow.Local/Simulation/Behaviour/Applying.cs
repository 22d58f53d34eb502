using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Records;

namespace GrantFlow.Local.Simulation.Behaviour;

/// <summary>From invitation to decision: prompt, late and silent forums, returns, rejections, a second chance.</summary>
internal static class Applying
{
    private const int NeverApply = 4;
    private const int ApplyLate = 10;

    public static IEnumerable<Act> Application(Sight s, Obligation owed)
    {
        var first = s.State.ObligationCount == 1;
        if (s.Dice.Happens("never-applies", NeverApply) && first)
            yield break;
        var lead = s.Of(Role.ForumLead);
        var late = s.Dice.Happens("applies-late", ApplyLate);
        var sends = late ? s.BeforeDue(owed, "send", -16, -1) : first ? s.BeforeDue(owed, "send", 0, 75) : s.After(owed, "send", 1, 9);
        var starts = s.After(owed, "start", 1, 35);
        if (starts < sends && s.State.Stage == Stage.Invited)
            yield return new Act($"{owed.Id}-start", "StartApplication", starts, async hands =>
                await hands.FillAsync(FormKey.Application, lead, ..2) is { } refusal ? new Outcome.Refused(refusal) : new Outcome.Done(0));
        if (s.Dice.Happens("sends-too-soon", 8) && starts < sends)
            yield return new Act($"{owed.Id}-too-soon", "SubmitApplication", starts.AddHours(2), hands => hands.PressSendAsync(FormKey.Application, lead));
        if (late && s.Dice.Happens("asks-for-time", 50) && first)
            yield return Keeping.Extend(s, owed, 14);
        yield return new Act($"{owed.Id}-send", "SubmitApplication", sends, hands => hands.SendAsync(FormKey.Application, lead));
    }

    public static IEnumerable<Act> Decision(Sight s, Obligation owed)
    {
        var at = s.InOffice(owed, "decide", 1, 24);
        if (s.Dice.Happens($"{owed.Id}-returned", 15))
            yield return new Act($"{owed.Id}-return", "ReturnApplication", at, async hands =>
                await hands.DoAsync(s.Adviser, new ReturnApplication(["budget", "reach"], await hands.NoteAsync("Please say what the coordinator does, and how you will reach new families."))));
        else if (s.Dice.Happens($"{owed.Id}-rejected", 5))
            yield return new Act($"{owed.Id}-reject", "RejectApplication", at, async hands =>
                await hands.DoAsync(Approver(s), new RejectApplication(await hands.NoteAsync("The plan does not fit what this grant is for. Your adviser will ring you."))));
        else
            yield return new Act($"{owed.Id}-approve", "ApproveApplication", at, hands => hands.DoAsync(Approver(s), new ApproveApplication()));
    }

    /// <summary>Some need until autumn, and their adviser agrees to it.</summary>
    public static IEnumerable<Act> Correction(Sight s, Obligation owed)
    {
        if (s.Dice.Happens("needs-until-autumn", 12))
        {
            yield return Keeping.ExtendTo(s, owed, London.Moment(new DateOnly(2026, 10, 30), new TimeOnly(17, 0)));
            yield return new Act($"{owed.Id}-in-autumn", "SubmitApplication", s.Someday("in-autumn", new(2026, 10, 16), new(2026, 10, 30)), hands =>
                hands.SendAsync(FormKey.Application, s.Of(Role.ForumLead)));
            yield break;
        }

        if (s.Dice.Happens($"{owed.Id}-silent", 5))
            yield break;
        var at = s.Dice.Happens($"{owed.Id}-late", 10) ? s.BeforeDue(owed, "correct", -12, -1) : s.After(owed, "correct", 1, 12);
        yield return new Act($"{owed.Id}-send", "SubmitApplication", at, hands => hands.SendAsync(FormKey.Application, s.Of(Role.ForumLead)));
    }

    /// <summary>The adviser rings some of those who let it lapse.</summary>
    public static IEnumerable<Act> Lapsed(Sight s)
    {
        if (s.Dice.Happens("reopened", 40))
            yield return new Act("reopen", "ReopenApplication", s.Office(London.Date(s.Now).AddDays(s.Dice.Between("reopen", 2, 9)), "reopen", s.Now), async hands =>
                await hands.DoAsync(s.Adviser, new ReopenApplication(s.Now.AddDays(30), await hands.NoteAsync("The lead was ill. You have more time."))));
    }

    public static IEnumerable<Act> Award(Sight s, Obligation owed)
    {
        yield return new Act($"{owed.Id}-award", "MakeAward", s.InOffice(owed, "award", 0, 6), hands =>
        {
            var requested = hands.State.Application!.Requested;
            var amount = s.Dice.Happens("award-cut", 8) ? requested - Money.Pounds(500) : requested;
            return hands.DoAsync(Approver(s), new MakeAward(amount));
        });
    }

    private static Actor Approver(Sight s) => Staff.Of(s.Dice.Pick("approver", Staff.Approvers));
}
