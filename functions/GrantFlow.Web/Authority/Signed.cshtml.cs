using GrantFlow.Process.Documents;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>The sealed copy with its certificate of signatures.</summary>
public sealed class SignedModel(MouCopies copies) : AuthorityPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        MayRead ? Copy(await copies.SealedAsync(State, cancel)) : LocalRedirect(Home);
}
