using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Ports;
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

    public IEnumerable<Choice> RoleChoices => Changeable.Select(role => new Choice($"{role}", RoleWords.Of(role)));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Check() is not { } role)
            return Page();
        if (Allowed.WhyNot(new ChangePerson(role, default, default)) is { } refusal)
            return Wrong("", refusal);
        var person = await Service<KnownPeople>().KnowAsync(FullName, Email, Cancel);
        return await GiveWithNoteAsync(
            "reason", Reason, "Write why it is somebody else now", note => new ChangePerson(role, person, note),
            $"{FullName.Trim()} is now the {RoleWords.Of(role).ToLowerInvariant()}. Both people have been told.", "email");
    }

    protected override async Task PrepareAsync()
    {
        var holders = new List<(Role, Person?)>();
        foreach (var role in Changeable)
            holders.Add((role, State.People.TryGetValue(role, out var id) ? await Service<IPeople>().FindAsync(id, Cancel) ?? new Person(id, id.Value, "") : null));
        Holders = holders;
    }

    /// <summary>The role, or none where anything must be put right.</summary>
    private Role? Check()
    {
        if (!Enum.TryParse<Role>(RoleName, out var role) || !Changeable.Contains(role))
            ModelState.AddModelError("role", "Choose whose place it is");
        if (FullName.Trim().Length is 0 or > 100)
            ModelState.AddModelError("name", "Enter the person’s name, up to 100 letters");
        if (!KnownPeople.LooksLikeAddress(Email))
            ModelState.AddModelError("email", "Enter an email address, like name@example.org");
        if (Reason.Trim().Length == 0)
            ModelState.AddModelError("reason", "Write why it is somebody else now");
        return ModelState.IsValid ? role : null;
    }
}
