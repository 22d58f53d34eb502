using GrantFlow.Process.Journeys;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GrantFlow.Web.Shared;

/// <summary>Tells in a page’s error summary what is wrong with somebody who was named there.</summary>
public static class NamingProblems
{
    /// <param name="whyField">The page’s field for the reason; the others are <c>name</c> and <c>email</c>.</param>
    public static void AddProblems(this ModelStateDictionary model, PersonNamed named, string whyField)
    {
        foreach (var (field, message) in named.Problems)
            model.AddModelError(field switch { NamedField.Name => "name", NamedField.Email => "email", _ => whyField }, message);
    }
}
