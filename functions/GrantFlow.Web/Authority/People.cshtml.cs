using GrantFlow.Core;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Components;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>Passes the agreement on to a colleague: to prepare it, or to sign it.</summary>
public sealed class PeopleModel(PeopleDesk desk) : AuthorityPage
{
    public static readonly IReadOnlyList<Choice> RoleChoices =
    [
        new("signatory", "Sign the agreement", "They must be allowed to sign for the authority."),
        new("officer", "Prepare it", "They read it and see to it that it is signed."),
    ];

    [BindProperty(Name = "role", SupportsGet = true)]
    public string RoleName { get; set; } = "";

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    [BindProperty(Name = "why")]
    public string Why { get; set; } = "";

    public string Officer { get; private set; } = "";

    public string Signatory { get; private set; } = "";

    public bool MayChange => !State.IsOver && (IsSignatory || State.Holds(Actor.Person, Role.AuthorityOfficer));

    private Role? Chosen => RoleName switch
    {
        "signatory" => Role.AuthoritySignatory,
        "officer" => Role.AuthorityOfficer,
        _ => null,
    };

    public Task OnGetAsync() => LoadNamesAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadNamesAsync();
        if (Chosen is null)
            ModelState.AddModelError("role", "Choose what they should do");
        var named = new PersonNamed(Name, Email, Why);
        ModelState.AddProblems(named, "why");
        if (Chosen is not { } role || !ModelState.IsValid)
            return Page();
        var naming = await desk.ChangeAsync(ForumYearId, Actor, role, named, CommandId, cancel);
        var deed = role == Role.AuthoritySignatory ? "signs" : "prepares";
        return await StayOrLeaveAsync(await AfterAsync(naming.Outcome, Home, naming.Tell($"now {deed} the agreement. We have sent them an email.")));
    }

    private async Task LoadNamesAsync()
    {
        Officer = await NameOfAsync(Role.AuthorityOfficer);
        Signatory = await NameOfAsync(Role.AuthoritySignatory);
    }
}
