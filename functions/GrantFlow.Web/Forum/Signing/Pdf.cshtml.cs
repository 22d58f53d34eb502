using GrantFlow.Process.Documents;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>The MOU as PDF, the same bytes for everybody.</summary>
public sealed class PdfModel(MouCopies copies) : MouPage
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => Copy(await copies.PrintAsync(State, cancel));
}
