using GrantFlow.Core;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Files;

/// <summary>Hands out a file of this forum year’s own forms.</summary>
public sealed class IndexModel : StaffPage
{
    public Task<IActionResult> OnGetAsync(string hash) => FileAsync(new ContentHash(hash));
}
