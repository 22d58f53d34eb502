using System.Collections.Immutable;

namespace GrantFlow.Core.Tests;

/// <summary>The people of the specification, each known by what they do.</summary>
internal static class Cast
{
    public static readonly Actor Lead = Forum("lead");
    public static readonly Actor Second = Forum("second");
    public static readonly Actor Signatory = Forum("signatory");
    public static readonly Actor CouncilOfficer = Authority("council-officer");
    public static readonly Actor CouncilSignatory = Authority("council-signatory");
    public static readonly Actor CouncilDirector = Authority("council-director");
    public static readonly Actor Adviser = Contact("adviser", Role.Adviser);
    public static readonly Actor Officer = Contact("officer", Role.GrantsOfficer);
    public static readonly Actor OtherOfficer = Contact("other-officer", Role.GrantsOfficer);
    public static readonly Actor Approver = Contact("approver", Role.Approver);
    public static readonly Actor OtherApprover = Contact("other-approver", Role.Approver);
    public static readonly Actor Payer = Contact("payer", Role.Payer);
    public static readonly Actor Auditor = Contact("auditor", Role.Auditor);
    public static readonly Actor ProgrammeLead = Contact("programme-lead", Role.ProgrammeLead);
    /// <summary>Somebody at Contact to whom the directory gives every role.</summary>
    public static readonly Actor Everything = Contact("everything", Role.Adviser, Role.GrantsOfficer, Role.Approver, Role.Payer);
    public static readonly Actor Stranger = Forum("stranger");
    public static readonly Actor Time = Actor.System;

    public static readonly ImmutableArray<Actor> All =
    [
        Lead, Second, Signatory, CouncilOfficer, CouncilSignatory, CouncilDirector, Adviser, Officer, OtherOfficer,
        Approver, OtherApprover, Payer, Auditor, ProgrammeLead, Everything, Stranger, Time,
    ];

    public static readonly ImmutableSortedDictionary<Role, PersonId> People = new Dictionary<Role, PersonId>
    {
        [Role.ForumLead] = Lead.Person,
        [Role.ForumSecond] = Second.Person,
        [Role.ForumSignatory] = Signatory.Person,
        [Role.AuthorityOfficer] = CouncilOfficer.Person,
        [Role.AuthoritySignatory] = CouncilSignatory.Person,
        [Role.AuthorityDirector] = CouncilDirector.Person,
        [Role.Adviser] = Adviser.Person,
        [Role.ProgrammeLead] = ProgrammeLead.Person,
    }.ToImmutableSortedDictionary();

    /// <summary>Who acts in a role in this specification.</summary>
    public static Actor Of(Role role) => role switch
    {
        Role.System => Time,
        Role.ForumLead => Lead,
        Role.ForumSecond => Second,
        Role.ForumSignatory => Signatory,
        Role.AuthorityOfficer => CouncilOfficer,
        Role.AuthoritySignatory => CouncilSignatory,
        Role.AuthorityDirector => CouncilDirector,
        Role.Adviser => Adviser,
        Role.GrantsOfficer => Officer,
        Role.Approver => OtherApprover,
        Role.Payer => Payer,
        Role.Auditor => Auditor,
        _ => ProgrammeLead,
    };

    /// <summary>With the strongest proof there is, save where a test weakens it.</summary>
    private static Actor Forum(string name) => Actor.Outside(new(name), Party.Forum, Proof.FreshCode);

    private static Actor Authority(string name) => Actor.Outside(new(name), Party.Authority, Proof.FreshCode);

    private static Actor Contact(string name, params Role[] roles) => Actor.Staff(new(name), Proof.Directory, roles);
}
