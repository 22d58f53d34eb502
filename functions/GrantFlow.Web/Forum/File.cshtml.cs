using GrantFlow.Core;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums;

/// <summary>Hands out a file of this forum year’s own forms.</summary>
public sealed class FileModel : ForumPage
{
    public Task<IActionResult> OnGetAsync(string hash) => FileAsync(new ContentHash(hash));
}
