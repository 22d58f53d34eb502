using GrantFlow.Local.Sqlite;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Delivery;

/// <summary>Which mail service a local host has.</summary>
internal static class LocalMail
{
    /// <param name="faults">The seed of mail faults; none for a mail service that never fails.</param>
    public static IMailer Around(IMailer mailbox, ulong? faults, IServiceProvider provider) => faults is { } seed
        ? new FaultyMailer(mailbox, new MailFaults(seed), provider.GetRequiredService<SqliteMailReports>(), provider.GetRequiredService<TimeProvider>())
        : new PromptMailer(mailbox, provider.GetRequiredService<DeliveryDesk>(), provider.GetRequiredService<TimeProvider>());
}
