using GrantFlow.Process.Ports;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Admin.Record;

/// <summary>Where a message stands; never a bare “sent”.</summary>
public static class MessageWords
{
    public static (string Words, TagColour Colour) Of(MessageState state) => state switch
    {
        MessageState.Queued => ("Waiting to go", TagColour.Grey),
        MessageState.Failed => ("To be tried again", TagColour.Orange),
        MessageState.Accepted => ("With the mail service", TagColour.Blue),
        MessageState.Delivered => ("Delivered", TagColour.Green),
        MessageState.Bounced => ("Bounced", TagColour.Red),
        _ => ("Nobody can tell", TagColour.Orange),
    };
}
