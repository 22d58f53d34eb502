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
        return await AnswerAsync(naming.Outcome, naming.Tell($"is now the {RoleWords.Of(role).ToLowerInvariant()}. Both people have been told."), "email");
    }

    /// <summary>Sends the link anew to the address that we have; what was sent before stops working only when it ends.</summary>
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
    }
}
