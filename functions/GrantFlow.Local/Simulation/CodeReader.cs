using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>The newest code that each address was mailed.</summary>
internal sealed class CodeReader
{
    private readonly Dictionary<string, string> newest = new(StringComparer.OrdinalIgnoreCase);

    public void Came(OutgoingMessage message)
    {
        if (message.Template == Codes.Template)
            newest[message.ToAddress] = message.Text;
    }

    /// <summary>Takes the code out of the mailbox: the line that reads as one. None where no mail came.</summary>
    public string? Take(string address) =>
        newest.Remove(address, out var text) ? text.Split('\n').FirstOrDefault(line => line.Contains(' ', StringComparison.Ordinal) && Codes.Read(line) is not null) : null;
}

/// <summary>What a person does who is asked for a code: has one sent, reads it in their mail and types it. Mail that does not come
/// is asked for again from another browser, since that needs no waiting.</summary>
internal sealed record CodeBearer(CodeDesk Desk, CodeReader Mail, IPeople People, IEntropy Entropy)
{
    private const int MostTries = 6;

    /// <returns>The proof, or none where no code came.</returns>
    public async Task<CodeProof?> FetchAsync(ForumYearId forumYear, Actor actor, Role role, CodePurpose purpose, CommandId press)
    {
        if (await People.FindAsync(actor.Person) is not { } person)
            return null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var browser = Entropy.Secret();
            await Desk.SendAsync(new CodeAsk(browser, null, purpose, forumYear, actor.Person, role));
            if (Mail.Take(person.Email) is { } code && await Desk.UseAsync(browser, purpose, actor.Person, code.ToLowerInvariant(), press, null) is CodeAnswer.Right right)
                return right.Proof;
        }

        return null;
    }
}
