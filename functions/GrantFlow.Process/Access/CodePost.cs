using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>Mails a code within the request, through the same log as every other message, so that staff see what became of it.</summary>
public sealed class CodePost(MessageDesk messages)
{
    public async Task<CodeSending> SendAsync(Challenge challenge, string code, CodePurpose purpose, CancellationToken cancel = default)
    {
        var message = new SendMessage(Codes.Template, challenge.Id, challenge.Person, challenge.Role, null, 0, null, null, null);
        return await messages.SendCodeAsync(challenge.ForumYear, message, Codes.Show(code), purpose.Words, cancel) switch
        {
            MessageState.Accepted or MessageState.Deferred or MessageState.Delivered => CodeSending.Sent,
            MessageState.Held or MessageState.Skipped or MessageState.Bounced or MessageState.Dropped or MessageState.Complained => CodeSending.KeptBack,
            MessageState.Failed => CodeSending.Failed,
            _ => CodeSending.Unknown,
        };
    }
}
