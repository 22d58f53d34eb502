using GrantFlow.Process.Documents;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>The sealed copy with its certificate of signatures.</summary>
public sealed class SignedModel(MouCopies copies) : MouPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => Copy(await copies.SealedAsync(State, cancel));
}
