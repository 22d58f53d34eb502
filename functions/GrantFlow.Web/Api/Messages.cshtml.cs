using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Api;

/// <summary>Every message of one forum year, the oldest first.</summary>
public sealed class MessagesModel : ForumYearPart
{
    public async Task<IActionResult> OnGetAsync() =>
        Answer(new Listing<MessageAnswer>([.. (await Service<IMessageLog>().ListAsync(Id, HttpContext.RequestAborted)).Select(MessageAnswer.Of)], null));
}
