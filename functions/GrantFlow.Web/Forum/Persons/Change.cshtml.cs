using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Persons;

/// <summary>Gives a role of the forum to somebody else.</summary>
public sealed class ChangeModel(PeopleDesk desk) : ForumPage
{
    [FromRoute(Name = "role")]
    public string RoleName { get; set; } = "";

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    [BindProperty(Name = "note")]
    public string Note { get; set; } = "";

    public Role Role { get; private set; }

    public Person? Holder { get; private set; }

    public string? Hindrance => WhyNot(new ChangePerson(Role, default, default))?.Sentence;

    public async Task<IActionResult> OnPostAsync()
    {
        var named = new PersonNamed(Name, Email, Note);
        ModelState.AddProblems(named, "note");
        if (Hindrance is { } sentence)
            ModelState.AddModelError("", sentence);
        if (!ModelState.IsValid)
            return Page();
        var naming = await desk.ChangeAsync(ForumYearId, Actor, Role, named, CommandId, HttpContext.RequestAborted);
        var notice = naming.Tell($"is now the forum’s {ForumRoles.Tell(Role).ToLowerInvariant()}. They get an email with a link of their own.");
        return await StayOrLeaveAsync(await FinishAsync(naming.Outcome, $"{Home}/people", notice));
    }

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (ForumRoles.Parse(RoleName) is not { } role)
            return NotFound();
        Role = role;
        Holder = await PersonAsync(role);
        return null;
    }
}
