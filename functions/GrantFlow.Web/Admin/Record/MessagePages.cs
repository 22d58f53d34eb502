using GrantFlow.Process.Digests;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Admin.Record;

/// <summary>Where one message, and one address that does not work, are looked after: with their forum year, or with the mail of Contact’s own people.</summary>
public static class MessagePages
{
    public static string Of(MessageEntry entry) => entry.ForumYear == DigestRound.Record
        ? $"/staff/mail/{entry.Id}"
        : $"/staff/forum-years/{entry.ForumYear}/messages/{entry.Id}";

    public static string Of(AddressTrouble trouble) => trouble.ForumYear == DigestRound.Record
        ? $"/staff/mail/addresses/{Uri.EscapeDataString(trouble.Person.Value)}"
        : $"/staff/forum-years/{trouble.ForumYear}/addresses/{Uri.EscapeDataString(trouble.Person.Value)}";
}
