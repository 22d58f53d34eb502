using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Local.Dev;

/// <summary>Lets anyone on this machine be one of Contact's staff.</summary>
[IgnoreAntiforgeryToken]
public sealed class SignInModel : PageModel
{
    public static readonly ImmutableArray<PersonaGroup> Groups =
    [
        Of("Advisers", "Look after the forums of a region: review, agree changes, extend deadlines.", Role.Adviser),
        Of("Grants officer", "Invites forums, checks bank details, makes awards, closes the year.", Role.GrantsOfficer),
        Of("Approvers", "Approve applications and release payments.", Role.Approver),
        Of("Payer", "Makes the payments that were released.", Role.Payer),
        Of("Auditor", "Reads everything and changes nothing.", Role.Auditor),
        Of("Programme lead", "Hears of what is late for long.", Role.ProgrammeLead),
    ];

    [BindProperty(Name = "persona")]
    public string PersonaId { get; set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (Personas.Find(PersonaId) is not { } persona)
            return new ContentResult { Content = $"Choose one of: {string.Join(", ", Personas.All.Select(one => one.Id))}.\n", ContentType = "text/plain; charset=utf-8", StatusCode = StatusCodes.Status400BadRequest };
        var actor = Actor.Staff(persona.Person, Proof.Persona, [.. persona.Roles]);
        await HttpContext.SignInAsync(WebSchemes.Staff, SessionClaims.Principal(actor, persona.Name, WebSchemes.Staff));
        return LocalRedirect("/staff");
    }

    private static PersonaGroup Of(string title, string does, Role role) =>
        new(title, does, [.. Personas.All.Where(persona => persona.Roles.Contains(role))]);
}

/// <summary>Personas of one role.</summary>
public sealed record PersonaGroup(string Title, string Does, ImmutableArray<Persona> Personas);
