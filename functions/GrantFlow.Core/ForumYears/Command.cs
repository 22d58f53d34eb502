using System.Collections.Immutable;
using GrantFlow.Core.Programmes;

namespace GrantFlow.Core.ForumYears;

/// <summary>What somebody wants done. Texts, answers and details come as the hash under which they are kept.</summary>
public abstract record Command;

/// <summary>A command with its id, its actor and its time.</summary>
public sealed record Instruction(CommandId Id, Actor Actor, DateTimeOffset At, Command Command);

// Application
public sealed record InviteForum(ForumYearId ForumYear, string AreaId, ImmutableSortedDictionary<Role, PersonId> People, PriorYear Prior) : Command;
public sealed record StartApplication : Command;
public sealed record SubmitApplication(ContentHash Answers, Money Requested, Money Planned) : Command;
public sealed record ReturnApplication(ImmutableArray<string> Sections, ContentHash Note) : Command;
public sealed record ApproveApplication : Command;
public sealed record RejectApplication(ContentHash Note) : Command;
public sealed record WithdrawApplication(ContentHash Note) : Command;
public sealed record LapseApplication : Command;
public sealed record ReopenApplication(DateTimeOffset Due, ContentHash Note) : Command;
public sealed record MakeAward(Money Amount) : Command;
public sealed record CloseForumYear : Command;

// MOU
public sealed record IssueMou(ContentHash Document) : Command;
public sealed record ReissueMou(ContentHash Document, ContentHash Note) : Command;
public sealed record SignMou(ContentHash Document, ContentHash Evidence) : Command;
public sealed record CountersignMou(ContentHash Document, ContentHash Evidence) : Command;
public sealed record DeclineMou(ContentHash Note) : Command;
/// <summary>The forum signed on paper; the evidence names the scan.</summary>
public sealed record RecordForumSignature(ContentHash Document, ContentHash Evidence) : Command;
/// <summary>The authority signed on paper; the evidence names the scan.</summary>
public sealed record RecordAuthoritySignature(ContentHash Document, ContentHash Evidence) : Command;
/// <summary>The party whose turn it is declined on paper; the evidence names the scan.</summary>
public sealed record RecordRefusal(Party For, ContentHash Note, ContentHash Evidence) : Command;
/// <param name="Sealed">The sealed copy of this version.</param>
public sealed record KeepSealedMou(int Version, ContentHash Sealed) : Command;

// Bank
public sealed record GiveBankDetails(ContentHash Details) : Command;
public sealed record ChangeBankDetails(ContentHash Details) : Command;
public sealed record VerifyBankDetails(ContentHash Details) : Command;
public sealed record QueryBankDetails(ContentHash Note) : Command;

// Payments
public sealed record ReleaseTranche(Tranche Tranche) : Command;
/// <param name="Reference">The payment's reference at the bank: letters, digits, spaces and hyphens, at most 35.</param>
public sealed record PayTranche(Tranche Tranche, string Reference) : Command;
public sealed record OpenClaim : Command;
public sealed record ClaimSecondTranche(ContentHash Answers) : Command;
public sealed record LapseClaim : Command;
/// <param name="Deduct">What is taken off the second payment; the rest of last year's underspend is left to be recovered.</param>
public sealed record DecideUnderspend(Money Deduct, ContentHash Note) : Command;

/// <summary>A command about the report of one quarter, 1 to 4.</summary>
public abstract record ReportCommand(int Quarter) : Command;
public sealed record OpenReport(int Quarter) : ReportCommand(Quarter);
/// <param name="Spent">From the start of the year to the end of this quarter.</param>
public sealed record SubmitReport(int Quarter, ContentHash Answers, Money Spent) : ReportCommand(Quarter);
public sealed record ReturnReport(int Quarter, ImmutableArray<string> Sections, ContentHash Note) : ReportCommand(Quarter);
public sealed record AcceptReport(int Quarter) : ReportCommand(Quarter);

// Monitoring
public sealed record OpenMonitoring : Command;
/// <param name="Spent">In the whole year.</param>
public sealed record SubmitMonitoring(ContentHash Answers, Money Spent) : Command;
public sealed record QueryMonitoring(ImmutableArray<string> Sections, ContentHash Note) : Command;
/// <param name="Underspend">As the reviewer confirms it: what the forum had to spend (<see cref="ForumYear.Held"/>) less what it spent.</param>
public sealed record ApproveMonitoring(Money Underspend) : Command;

// Spending plan
public sealed record AskPlanChange(ContentHash Plan, Money Total) : Command;
public sealed record AgreePlanChange : Command;
public sealed record RefusePlanChange(ContentHash Note) : Command;

// Keeping
public sealed record ExtendObligation(ObligationId Obligation, DateTimeOffset Due, ContentHash Note) : Command;
public sealed record WaiveObligation(ObligationId Obligation, ContentHash Note) : Command;
/// <summary>Tells everybody all that is to be told now.</summary>
public sealed record Remind : Command;
/// <param name="Until">When reminders start again by themselves.</param>
public sealed record PauseReminders(DateTimeOffset Until, ContentHash Note) : Command;
public sealed record ResumeReminders : Command;
public sealed record ChangePerson(Role Role, PersonId Person, ContentHash Note) : Command;
/// <summary>Another member of staff agrees that this person signs from now on.</summary>
public sealed record ConfirmPerson(Role Role, PersonId Person) : Command;
/// <summary>They are not to sign after all.</summary>
public sealed record WithdrawProposal(Role Role, PersonId Person) : Command;
/// <summary>Ends the links and sessions of whoever holds this role.</summary>
public sealed record RevokeAccess(Role Role, ContentHash Note) : Command;
/// <param name="Task">What the old link led to, or none.</param>
public sealed record RequestLink(Role Role, ObligationKind? Task) : Command;
public sealed record RecordPriorYear(PriorYear Prior) : Command;

// Publication
/// <param name="Withheld">All that stays unpublished from now on; empty where all may be published.</param>
public sealed record RestrictPublication(ImmutableArray<PublishedPart> Withheld, ContentHash Note) : Command;
