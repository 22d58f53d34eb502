using GrantFlow.Functions.Tables;
using GrantFlow.Process.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Functions.Repairs;

/// <summary>Writes anew what follows from the records. For whoever holds the app's master key, since it reads every record; it changes
/// none, and can be called again at any time.</summary>
public sealed class RepairTrigger(IndexRebuild index, SignpostMending signposts, IProgrammes programmes, ILogger<RepairTrigger> log)
{
    [Function("repair-index")]
    public async Task<IActionResult> IndexAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "repair/index/{year}")] HttpRequest request, string year, CancellationToken cancel)
    {
        if (!programmes.GrantYears.Contains(year))
            return new NotFoundObjectResult("No pack of that grant year is deployed. Write it like 2026-27.");
        var rows = await index.RunAsync(year, cancel);
        log.LogInformation("The lists of {Year} were written anew: {Rows} forum years", year, rows);
        return new OkObjectResult($"Wrote the rows of {rows} forum years anew.");
    }

    [Function("repair-signposts")]
    public async Task<IActionResult> SignpostsAsync([HttpTrigger(AuthorizationLevel.Admin, "post", Route = "repair/signposts")] HttpRequest request, CancellationToken cancel)
    {
        var records = await signposts.RunAsync(cancel);
        log.LogInformation("The signposts of {Records} records were put up anew", records);
        return new OkObjectResult($"Put up the signposts of {records} records anew.");
    }
}
