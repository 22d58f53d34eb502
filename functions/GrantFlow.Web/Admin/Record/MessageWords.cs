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
        MessageState.Gathered => ("Waits for the morning’s mail", TagColour.Grey),
        MessageState.Carried => ("Went with the day’s mail", TagColour.Blue),
        MessageState.Held => ("Kept back: the address does not work", TagColour.Orange),
        MessageState.Skipped => ("Not sent, and will not be", TagColour.Grey),
        MessageState.Deferred => ("On its way, delayed", TagColour.Blue),
        MessageState.Delivered => ("Delivered", TagColour.Green),
        MessageState.Dropped => ("Dropped by the mail service", TagColour.Red),
        MessageState.Complained => ("Called spam", TagColour.Red),
        MessageState.Bounced => ("Bounced", TagColour.Red),
        _ => ("Nobody can tell", TagColour.Orange),
    };

    /// <summary>What is wrong with an address, as it follows “Mail to them”.</summary>
    public static string Of(AddressProblem problem) => problem switch
    {
        AddressProblem.Bounced => "came back",
        AddressProblem.Dropped => "was dropped by the mail service",
        _ => "was called spam",
    };
}
