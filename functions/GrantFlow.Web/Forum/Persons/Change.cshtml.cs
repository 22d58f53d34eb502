using System.Net.Mail;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Persons;

/// <summary>Gives a role of the forum to somebody else.</summary>
public sealed class ChangeModel(IPeople people, ILinkStore links, IEntropy entropy, Papers papers) : ForumPage
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
        Check();
        if (Hindrance is { } sentence)
            ModelState.AddModelError("", sentence);
        if (!ModelState.IsValid)
            return Page();
        var previous = State.People.TryGetValue(Role, out var holder) ? holder : (PersonId?)null;
        var change = new ChangePerson(Role, await PersonOfAddressAsync(), await papers.KeepNoteAsync(Note, HttpContext.RequestAborted));
        var outcome = await Years.DoAsync(ForumYearId, Actor, change, CommandId, HttpContext.RequestAborted);
        if (outcome.Why is null)
            await EndLinksAsync(previous);
        return await FinishAsync(outcome, IsStillOfForum ? $"{Home}/people" : Home,
            $"{Name.Trim()} is now the forum’s {ForumRoles.Tell(Role).ToLowerInvariant()}. They get an email with a link of their own.");
    }

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (ForumRoles.Parse(RoleName) is not { } role)
            return NotFound();
        Role = role;
        Holder = await PersonAsync(role);
        return null;
    }

    private bool IsStillOfForum => Roles.Forum.Any(role => State.Holds(Actor.Person, role));

    private void Check()
    {
        if (Name.Trim().Length is 0 or > 100)
            ModelState.AddModelError("name", "Enter their full name, up to 100 letters");
        if (!MailAddress.TryCreate(Email.Trim(), out var address) || address.Address != Email.Trim() || Email.Length > 200)
            ModelState.AddModelError("email", "Enter their own email address, like name@example.org");
        if (Note.Trim().Length is 0 or > 1_000)
            ModelState.AddModelError("note", "Say why the role changes, in 1,000 letters or fewer");
    }

    /// <summary>Somebody known by this address stays the same person, so that the rules about who may not do both still see them as one.</summary>
    private async Task<PersonId> PersonOfAddressAsync()
    {
        await foreach (var known in people.ListAsync(HttpContext.RequestAborted))
            if (known.Email.Equals(Email.Trim(), StringComparison.OrdinalIgnoreCase))
                return known.Id;
        var person = new Person(new PersonId(entropy.Name()), Name.Trim(), Email.Trim());
        await people.PutAsync([person], HttpContext.RequestAborted);
        return person.Id;
    }

    /// <summary>Whoever holds no role any more has no use for a link.</summary>
    private async Task EndLinksAsync(PersonId? previous)
    {
        await LoadAsync();
        if (previous is { } person && !State.People.ContainsValue(person))
            await links.RevokeAsync(ForumYearId, person, Now, HttpContext.RequestAborted);
    }
}
