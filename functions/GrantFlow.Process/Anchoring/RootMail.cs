using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Anchoring;

/// <summary>Mails each daily root to the auditors, so that there is a copy out of this system’s reach. Once a day and person.</summary>
public sealed class RootMail(IStaffDirectory staff, IPeople people, IProgrammes programmes, IMessageLog log, IMailer mailer, TimeProvider clock)
{
    public const string Template = "daily-root";

    /// <exception cref="MessageNotSentException">The mail service did not take it; the next call tries again.</exception>
    public async Task TellAsync(DailyRoot root, CancellationToken cancel = default)
    {
        foreach (var auditor in (await staff.ListAsync(cancel)).Where(member => member.Roles.Contains(Role.Auditor)))
            if (await people.FindAsync(auditor.Person, cancel) is { Email.Length: > 0 } person)
                await TellAsync(root, person, cancel);
    }

    private async Task TellAsync(DailyRoot root, Person person, CancellationToken cancel)
    {
        var pack = programmes.Of(programmes.GrantYears[0]);
        var (year, day) = (pack.Programme.GrantYear, root.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Template}\n{day}\n{person.Id}")))[..32];
        var now = clock.GetUtcNow();
        if (await log.ClaimAsync(new MessageEntry(id, year, Template, day, person.Id, MessageState.Queued, now), cancel) is not (null or MessageState.Failed))
            return;
        var mail = pack.Messages[Template].Render(Values(pack, person, root));
        var sent = await mailer.SendAsync(new OutgoingMessage(id, year, Template, person.Name, person.Email, mail.Subject, mail.Text, mail.Html, now), cancel);
        await log.RecordAsync(id, sent switch { SendResult.Accepted => MessageState.Accepted, SendResult.Unknown => MessageState.Unknown, _ => MessageState.Failed }, clock.GetUtcNow(), cancel);
        if (sent == SendResult.Failed)
            throw new MessageNotSentException(Template);
    }

    private static Dictionary<string, string> Values(ProgrammePack pack, Person person, DailyRoot root) => new(StringComparer.Ordinal)
    {
        [Placeholders.Person] = person.Name,
        [Placeholders.GrantYear] = pack.Programme.GrantYear,
        [Placeholders.Programme] = pack.Programme.Title,
        [Placeholders.Administrator] = pack.Administrator,
        [Placeholders.Day] = London.Tell(root.Day),
        [Placeholders.Note] = string.Create(CultureInfo.InvariantCulture, $"{root.Root}\n{root.Ends.Length} records"),
    };
}
