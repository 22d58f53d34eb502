using GrantFlow.Process.Documents;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Authority;

/// <summary>The MOU as PDF, the same bytes for everybody. Not before the forum has signed it.</summary>
public sealed class PdfModel(MouCopies copies) : AuthorityPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        MayRead ? Copy(await copies.PrintAsync(State, cancel)) : LocalRedirect(Home);
}
