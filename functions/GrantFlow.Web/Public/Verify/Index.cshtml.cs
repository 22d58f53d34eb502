using GrantFlow.Process.Verifying;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Public.Verify;

/// <summary>Anybody checks a signed agreement, by its code or by the file itself. Looking changes nothing, so a code’s address answers at once.</summary>
[EnableRateLimiting(VerifyLimits.Policy)]
public sealed class IndexModel(MouCheck check, IOptions<UploadLimits> limits) : PageModel
{
    private const int LongestCode = 40;

    [FromQuery(Name = "code")]
    public string? Code { get; set; }

    public MouAnswer? Answer { get; private set; }

    public string FileHint => $"A PDF or HTML file of up to {limits.Value.File / (1024 * 1024)} MB. We look at it and do not keep it.";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (Code is null)
            return;
        Code = Code.Trim();
        if (Code.Length is 0 or > LongestCode)
            ModelState.AddModelError("code", "Enter the 12 letters and numbers of the verification code");
        else
            Answer = await check.CheckCodeAsync(Code, cancel);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "file")] IFormFile? file, CancellationToken cancel)
    {
        if (file is not { Length: > 0 })
            ModelState.AddModelError("file", "Choose the file of the agreement");
        else if (file.Length > limits.Value.File)
            ModelState.AddModelError("file", $"The file must be smaller than {limits.Value.File / (1024 * 1024)} MB");
        else
            Answer = await CheckAsync(file, cancel);
        return Page();
    }

    private async Task<MouAnswer> CheckAsync(IFormFile file, CancellationToken cancel)
    {
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, cancel);
        return await check.CheckFileAsync(copy.ToArray(), cancel);
    }
}
