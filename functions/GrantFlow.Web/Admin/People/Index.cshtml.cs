using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Shared;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Admin.People;

/// <summary>Who holds which role in this forum year, and naming somebody else.</summary>
public sealed class IndexModel : StaffPage
{
    private static readonly IReadOnlyList<Role> Changeable =
        [.. Roles.Forum, .. Roles.Authority, Role.Adviser, Role.ProgrammeLead];

    [BindProperty(Name = "role")]
    public string RoleName { get; set; } = "";

    [BindProperty(Name = "name")]
    public string FullName { get; set; } = "";

    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    private const int LongestReason = 2_000;

    public string RevokeReason { get; private set; } = "";

    /// <summary>Who waits to be confirmed, and who named them.</summary>
    public IReadOnlyList<(Role Role, Person Person, string By, string Why)> Proposals { get; private set; } = [];

    public IReadOnlyList<(Role Role, Person? Person)> Holders { get; private set; } = [];

    public static IEnumerable<Choice> RoleChoices => Changeable.Select(role => new Choice($"{role}", RoleWords.Of(role)));

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.TryParse<Role>(RoleName, out var role) || !Changeable.Contains(role))
            ModelState.AddModelError("role", "Choose whose place it is");
        var named = new PersonNamed(FullName, Email, Reason);
        ModelState.AddProblems(named, "reason");
        if (!ModelState.IsValid)
            return Page();
        var naming = await Service<PeopleDesk>().ChangeAsync(ForumYearId, Actor, role, named, CommandId, Cancel);
        var deed = Roles.Signing.Contains(role)
            ? $"is named as the {RoleWords.Of(role).ToLowerInvariant()}. A colleague has to confirm it before anything changes."
            : $"is now the {RoleWords.Of(role).ToLowerInvariant()}. Both people have been told.";
        return await AnswerAsync(naming.Outcome, naming.Tell(deed), "email");
    }

    /// <summary>A colleague of whoever named the person agrees.</summary>
    public async Task<IActionResult> OnPostConfirmAsync([FromForm(Name = "confirm-role")] string roleName, [FromForm(Name = "person")] string person) =>
        Enum.TryParse<Role>(roleName, out var role)
            ? await AnswerAsync(
                await Service<PeopleDesk>().ConfirmAsync(ForumYearId, Actor, role, new PersonId(person), CommandId, Cancel),
                $"The {RoleWords.Of(role).ToLowerInvariant()} is changed. Both people have been told.")
            : NotFound();

    /// <summary>Whoever was named is not to sign after all.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync([FromForm(Name = "withdraw-role")] string roleName, [FromForm(Name = "person")] string person) =>
        Enum.TryParse<Role>(roleName, out var role)
            ? await GiveAsync(new WithdrawProposal(role, new PersonId(person)), $"The {RoleWords.Of(role).ToLowerInvariant()} stays as it was.")
            : NotFound();

    /// <summary>Ends everything by which the person comes in.</summary>
    public async Task<IActionResult> OnPostRevokeAsync([FromForm(Name = "revoke-role")] string roleName, [FromForm(Name = "revoke-reason")] string reason)
    {
        RevokeReason = reason ?? "";
        if (!Enum.TryParse<Role>(roleName, out var role) || !Changeable.Contains(role))
            return Wrong("revoke-role", "Choose whose access ends");
        if (RevokeReason.Trim().Length is 0 or > LongestReason)
            return Wrong("revoke-reason", $"Say why, in up to {LongestReason:N0} letters");
        return await AnswerAsync(
            await Service<PeopleDesk>().RevokeAsync(ForumYearId, Actor, role, RevokeReason, CommandId, Cancel),
            $"The links and sessions of the {RoleWords.Of(role).ToLowerInvariant()} have ended. Send a new link when they should come in again.", "revoke-role");
    }

    /// <summary>Sends the link anew to the address that we have; what was sent before stops working.</summary>
    public async Task<IActionResult> OnPostLinkAsync([FromForm(Name = "link-role")] string roleName) =>
        Enum.TryParse<Role>(roleName, out var role) && Changeable.Contains(role)
            ? await GiveAsync(new RequestLink(role, null), $"A new link is on its way to the {RoleWords.Of(role).ToLowerInvariant()}.", "link-role")
            : Wrong("link-role", "Choose who needs a new link");

    public IEnumerable<Choice> LinkChoices => RoleChoices.Where(choice =>
        State.People.ContainsKey(Enum.Parse<Role>(choice.Value)) && Roles.PartyOf(Enum.Parse<Role>(choice.Value)) != Party.Contact);

    protected override async Task PrepareAsync()
    {
        var holders = new List<(Role, Person?)>();
        foreach (var role in Changeable)
            holders.Add((role, State.People.TryGetValue(role, out var id) ? await Service<IPeople>().FindAsync(id, Cancel) ?? new Person(id, id.Value, "") : null));
        Holders = holders;
        var proposals = new List<(Role, Person, string, string)>();
        await LearnNamesAsync(State.Proposed.Values.Select(proposal => proposal.By));
        foreach (var (role, proposal) in State.Proposed)
            if (await Service<IPeople>().FindAsync(proposal.Person, Cancel) is { } person)
                proposals.Add((role, person, NameOf(proposal.By), await Papers.ReadNoteAsync(proposal.Note, Cancel)));
        Proposals = proposals;
    }
}
