using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.Access;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Running;

namespace GrantFlow.Process.Digests;

/// <summary>Whether a mail of the day is to hold the survey of the week too.</summary>
public enum SurveyWish
{
    None,
    Wanted,
}

/// <summary>Writes the mail of the day: a single message in its own words, several as a list, and on the week’s first working day the survey.</summary>
public sealed class DigestComposer(IProgrammes programmes, DigestLines lines, WeeklySurveys surveys, MessageComposer messages, SiteOptions site)
{
    /// <returns>None where there is nothing to say.</returns>
    public async Task<OutgoingMessage?> ComposeAsync(
        string mailId, Person reader, IReadOnlyList<Judgement.Tell> told, SurveyWish wish, DateTimeOffset now, CancellationToken cancel = default)
    {
        var survey = wish == SurveyWish.Wanted ? await surveys.OfAsync(reader.Id, now, cancel) : null;
        if (survey is null && told.Count == 0)
            return null;
        if (survey is null && told.Count == 1 && SaysWhatIsSo(told[0], now))
            return await messages.ComposeAsync(mailId, told[0].State.Id, told[0].Message, reader, now, cancel);
        var items = await lines.OfAsync(told, reader, now, cancel);
        var pack = programmes.Of(programmes.GrantYears[0]);
        var template = pack.Messages[survey is null ? "staff-daily" : "weekly-digest"];
        var mail = template.Render(new Dictionary<string, string>
        {
            [Placeholders.Person] = reader.Name,
            [Placeholders.GrantYear] = pack.Programme.GrantYear,
            [Placeholders.Programme] = pack.Programme.Title,
            [Placeholders.Administrator] = pack.Administrator,
            [Placeholders.Link] = new Uri(site.BaseAddress, "staff/tasks").AbsoluteUri,
            [Placeholders.Day] = London.Date(now).ToString("ddd d MMM", CultureInfo.InvariantCulture),
            [Placeholders.Count] = Things(items.Count),
            [Placeholders.Items] = OrNothing(items),
            [Placeholders.Late] = OrNothing(survey?.Late ?? []),
            [Placeholders.Waiting] = OrNothing(survey?.Waiting ?? []),
            [Placeholders.Due] = OrNothing(survey?.Due ?? []),
            [Placeholders.Mail] = OrNothing(survey?.Mail ?? []),
        });
        return new OutgoingMessage(mailId, DigestRound.Record, template.Name, reader.Name, reader.Email, mail.Subject, mail.Text, mail.Html, now);
    }

    /// <summary>Words of before the deadline, told after it, would not be true; nor would those about several tasks where one is left.</summary>
    private static bool SaysWhatIsSo(Judgement.Tell tell, DateTimeOffset now) =>
        tell.Message.Owed().Length == tell.Tasks.Length && tell.Tasks.All(task => now < task.Deadline || task.Deadline <= tell.AskedAt);

    private static string Things(int count) => count == 1 ? "1 thing" : string.Create(CultureInfo.InvariantCulture, $"{count} things");

    private static string OrNothing(IReadOnlyList<ListLine> list) => list.Count == 0 ? "Nothing" : ListLine.Join(list);
}
