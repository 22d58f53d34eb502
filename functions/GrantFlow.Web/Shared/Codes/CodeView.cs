using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Shared.Codes;

/// <summary>What a page says about a code: where it went, and whether it waits to be given.</summary>
/// <param name="Masked">The address, known again by its owner only.</param>
/// <param name="Sending">None where no code waits to be given.</param>
public sealed record CodeView(string Masked, CodeSending? Sending, DateTimeOffset SentAt)
{
    public bool IsAwaited => Sending is not null;

    /// <summary>What became of the mail, plainly.</summary>
    public string Told => Sending switch
    {
        CodeSending.Failed => "We could not send the email. Wait a minute, then ask for a new code.",
        CodeSending.Unknown => $"We tried to send a code to {Masked}, but cannot tell whether the email left. If it does not come in a few minutes, ask for a new code.",
        CodeSending.KeptBack => $"We did not send a code, because our emails to {Masked} do not arrive. Please ring Contact, so that we can put your address right.",
        CodeSending.Asked => $"We are sending a code to {Masked}.",
        _ => $"We sent a code to {Masked} at {London.TellTime(London.Time(SentAt))}. It works for 10 minutes.",
    };

    /// <summary>Whether something went wrong, which is told before the field.</summary>
    public bool IsTrouble => Sending is CodeSending.Failed or CodeSending.Unknown or CodeSending.KeptBack;
}
