using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Tests.Fixtures;

public sealed class StyleModel : PageModel
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public string Reason { get; set; } = "";

    public void OnPost()
    {
        foreach (var name in new[] { "Email", "Amount", "Reason", "Decision", "Regions", "Stage", "Meeting.On", "Policy" })
            ModelState.AddModelError(name, $"Put {name} right");
    }
}
