using GrantFlow.Core.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GrantFlow.Web.Components;

public static class ModelStateErrors
{
    /// <summary>The first error of a field, or none.</summary>
    public static string? ErrorOf(this ModelStateDictionary state, string name) =>
        state.GetValueOrDefault(name)?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>Puts problems of a pack form where the components and the error summary look for them.</summary>
    public static void AddProblems(this ModelStateDictionary state, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            state.AddModelError(problem.Question, problem.Message);
    }
}
