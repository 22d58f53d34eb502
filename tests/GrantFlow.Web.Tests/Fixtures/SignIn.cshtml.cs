using GrantFlow.Core;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Tests.Fixtures;

/// <summary>Opens a session as the door and the staff sign-in do.</summary>
public sealed class SignInModel(IPeople people) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string scheme)
    {
        var principal = scheme == WebSchemes.Staff
            ? SessionClaims.Principal(Actor.Staff(new PersonId("p-2"), Proof.Persona, Role.Approver), "Approver", scheme)
            : SessionClaims.Principal(Actor.Outside(new PersonId("p-1"), Party.Forum, Proof.Code), "Forum lead, Derby", scheme, new ForumYearId("2026-27.derby"));
        await people.PutAsync([new Person(new PersonId("p-1"), "Forum lead, Derby", "lead@derby.example")]);
        await HttpContext.SignInAsync(scheme, principal);
        return new NoContentResult();
    }
}
