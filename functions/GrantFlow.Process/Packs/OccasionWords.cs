using System.Collections.Immutable;

namespace GrantFlow.Process.Packs;

/// <summary>An occasion as people tell it.</summary>
/// <param name="Reader">Who gets the message: <c>Forum lead</c>.</param>
/// <param name="When">What has happened: <c>The forum has sent its application</c>.</param>
public sealed record OccasionWords(string Reader, string When)
{
    private const string Lead = "Forum lead";
    private const string Leads = "Forum lead and senior officer";
    private const string Adviser = "Adviser";
    private const string Debtor = "Whoever owes it: the forum or the council";
    private const string Office = "Whoever at Contact owes it";

    private static readonly ImmutableDictionary<string, OccasionWords> All = new Dictionary<string, OccasionWords>
    {
        ["invitation"] = new(Lead, "Applications open and the forum is invited"),
        ["application-received"] = new(Lead, "The forum has sent its application"),
        ["changes-requested"] = new(Lead, "A reviewer sends the application back for changes"),
        ["application-approved"] = new(Leads, "The application is approved"),
        ["application-rejected"] = new(Leads, "The application is rejected"),
        ["application-withdrawn"] = new(Lead, "The application is withdrawn"),
        ["application-lapsed"] = new(Lead, "No application came, long after the deadline"),
        ["application-reopened"] = new(Lead, "A closed application is opened again"),
        ["mou-to-sign"] = new("Senior officer of the forum", "A version of the MOU is ready to be signed"),
        ["mou-to-countersign"] = new("Council signatory and officer", "The forum has signed the MOU"),
        ["mou-declined"] = new(Leads, "The council declines the MOU"),
        ["mou-complete"] = new("Everybody who signs, and their colleagues", "The council has signed the MOU too"),
        ["bank-details-needed"] = new(Lead, "Contact needs bank details to pay"),
        ["bank-change-noticed"] = new("All three contacts of the forum", "Somebody gives bank details"),
        ["bank-queried"] = new(Lead, "Contact could not confirm the bank details"),
        ["award-made"] = new(Leads, "The award is made"),
        ["payment-sent"] = new(Leads, "A payment is made"),
        ["report-opens"] = new(Lead, "A quarter is over and its report opens"),
        ["report-received"] = new(Lead, "The forum has sent its report, or sent it again"),
        ["report-returned"] = new(Lead, "A reviewer sends the report back for changes"),
        ["report-accepted"] = new(Lead, "The report is accepted"),
        ["claim-opens"] = new("Senior officer of the forum", "The second payment can be claimed"),
        ["claim-received"] = new(Leads, "The second payment is claimed"),
        ["claim-lapsed"] = new(Leads, "The closing date for claims has passed without a claim"),
        ["monitoring-opens"] = new(Lead, "The year is over and the yearly return opens"),
        ["monitoring-received"] = new(Leads, "The forum has sent its yearly return, or sent it again"),
        ["monitoring-returned"] = new(Lead, "A reviewer sends the yearly return back for changes"),
        ["monitoring-accepted"] = new(Leads, "The yearly return is accepted and all was spent"),
        ["underspend-confirmed"] = new(Leads, "The yearly return is accepted and some of the grant was not spent"),
        ["underspend-decided"] = new(Leads, "Contact decides what happens to last year’s money left over"),
        ["plan-change-agreed"] = new(Leads, "The adviser agrees to a change of the spending plan"),
        ["plan-change-refused"] = new(Leads, "The adviser does not agree to a change of the spending plan"),
        ["deadline-extended"] = new(Debtor, "A deadline is moved"),
        ["obligation-waived"] = new(Lead, "Something that was owed is waived"),
        ["person-changed"] = new("Whoever held the role before", "Somebody else is named for a role"),
        ["person-welcome"] = new("Whoever holds the role now", "Somebody is named for a role"),
        ["delegation"] = new("Whoever is to sign now", "A signatory asks somebody else to sign"),
        ["year-closed"] = new(Leads, "The forum’s year is closed"),
        ["new-link"] = new("Whoever asked", "Somebody asks for a new link"),
        ["code"] = new("Whoever presses the button of a link, signs or gives bank details", "A code is asked for"),
        ["staff-withdrawn"] = new(Adviser, "A forum withdraws its application"),
        ["staff-lapsed"] = new(Adviser, "No application came, long after the deadline"),
        ["staff-mou-declined"] = new(Adviser, "The forum or the council declines the MOU"),
        ["staff-claim-lapsed"] = new(Adviser, "The closing date for claims has passed without a claim"),
        ["reminder"] = new(Debtor, "Some working days before the deadline"),
        ["last-day"] = new(Debtor, "On the day of the deadline, or on the last working day before it"),
        ["claim-closing"] = new("Senior officer of the forum, later its other contacts", "Some working days before claims close, which nobody can move"),
        ["overdue"] = new(Debtor, "On the working day after the deadline"),
        ["escalation"] = new("Adviser, programme lead or council director", "Reminders have not helped"),
        ["staff-task"] = new(Office, "Some working days before the deadline"),
        ["staff-overdue"] = new(Office, "On working days after the deadline"),
        ["several-tasks"] = new("Whoever has more than one task", "Reminders of several tasks fall on the same moment"),
        ["daily-root"] = new("Auditors", "Every night, when the chains of all records are anchored"),
        ["staff-several"] = new("Contact’s staff", "Several things about one forum fall on the same moment"),
        ["staff-daily"] = new("Contact’s staff", "More than one thing waits for them on the morning of a working day"),
        ["weekly-digest"] = new(Adviser, "On the first working day of the week, in place of that day’s other mail"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A template under a name that the pack chose stands on a ladder of the pack.</summary>
    public static OccasionWords Of(string template) =>
        All.GetValueOrDefault(template) ?? new OccasionWords("Whoever the pack’s ladder names", "When the ladder of an obligation comes to it");
}
