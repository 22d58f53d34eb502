using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication;

namespace GrantFlow.Local.Dev;

/// <summary>Somebody of Contact whom the local host lets anyone be.</summary>
public sealed record Persona(string Id, string Name, ImmutableArray<Role> Roles, string? Region = null)
{
    public PersonId Person => new(Id);

    public string Email => $"{Id}@contact.example";
}

internal static class SignIn
{
    public static void MapSignIn(this WebApplication app) =>
        app.MapPost("/dev/sign-in", async (HttpContext context, CancellationToken cancel) =>
        {
            var form = await context.Request.ReadFormAsync(cancel);
            if (Personas.Find(form["persona"].ToString()) is not { } persona)
                return Results.Text($"Choose one of: {string.Join(", ", Personas.All.Select(one => one.Id))}.\n", statusCode: 400);
            var actor = Actor.Staff(persona.Person, Proof.Persona, [.. persona.Roles]);
            await context.SignInAsync(WebSchemes.Staff, SessionClaims.Principal(actor, persona.Name, WebSchemes.Staff));
            return Results.Redirect("/admin");
        });
}
