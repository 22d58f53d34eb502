using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GrantFlow.Core;
using GrantFlow.Process.Messages;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Digests;

/// <summary>One mail of the day to one person: claim → send → record → take out of the basket. A crash between any two of these is
/// made good by the next look.</summary>
public sealed class DigestRound(
    IBaskets baskets, IMessageLog log, IPeople people, Dispatch dispatch, DigestJudge judge, DigestComposer composer, WeeklyRound weekly, DigestHours hours)
{
    /// <summary>What stands in the log in place of a forum year for mail that belongs to many.</summary>
    public const string Record = "staff";

    /// <summary>Finishes what a crash left, and answers with the basket as it is then.</summary>
    public async Task<Basket> FinishEarlierAsync(PersonId person, DateTimeOffset now, CancellationToken cancel = default)
    {
        var basket = await baskets.FindAsync(person, cancel);
        if (await log.FindAsync(IdOf(person, basket.Mails), cancel) is not { } earlier)
            return basket;
        var state = earlier.State == MessageState.Queued ? await dispatch.SettleAsync(earlier.Id, cancel) : earlier.State;
        if (MessageStates.IsUnsent(state))
            return basket;
        await CloseAsync(earlier, basket.Mails, now, cancel);
        return await baskets.FindAsync(person, cancel);
    }

    /// <returns>Where the mail is, or none where there was nothing to write.</returns>
    public async Task<MessageState?> SendAsync(PersonId person, Basket basket, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (basket.Items.Where(item => item.Due <= now).All(WeeklyItem.Is) && hours.NextWeek(now) == hours.Next(now))
        {
            // A survey that was missed is left to the next one, where that comes with the very next mail.
            await LeaveOutAsync(person, basket.Items.Where(item => item.Due <= now).Select(item => new Judgement.Survey(item)), now, cancel);
            return null;
        }

        var judged = new List<Judgement>();
        // What came in this morning goes along; the survey waits for its day.
        foreach (var item in basket.Items.Where(item => item.Due <= (WeeklyItem.Is(item) ? now : hours.Next(now))))
            judged.Add(await judge.OfAsync(item, now, cancel));
        await PutAsideAsync(person, judged, now, cancel);
        var told = judged.OfType<Judgement.Tell>().ToList();
        var taken = judged.Where(one => one is Judgement.Tell or Judgement.Survey).Select(one => one.Item.Id).ToList();
        var mail = await people.FindAsync(person, cancel) is { } reader
            ? await composer.ComposeAsync(IdOf(person, basket.Mails), reader, told, judged.OfType<Judgement.Survey>().Any() ? SurveyWish.Wanted : SurveyWish.None, now, cancel)
            : null;
        if (mail is null)
        {
            await LeaveOutAsync(person, judged.Where(one => one is Judgement.Tell or Judgement.Survey), now, cancel);
            return null;
        }

        var entry = new MessageEntry(mail.Id, Record, mail.Template, $"{basket.Mails}", person, MessageState.Queued, now) { Ask = JsonSerializer.Serialize(taken) };
        await log.ClaimAsync(entry, cancel);
        var state = await dispatch.SendAsync(mail, cancel);
        if (state != MessageState.Failed)
            await CloseAsync(entry, basket.Mails, now, cancel);
        return state;
    }

    /// <summary>Has all that went with this mail told again, as far as it is true still, with the next mail of the day.</summary>
    public async Task AskAgainAsync(MessageEntry mail, DateTimeOffset now, CancellationToken cancel = default)
    {
        foreach (var id in PartsOf(mail))
            if (WeeklyItem.Is(id))
                await baskets.PutAsync(WeeklyItem.Of(mail.To, hours.Next(now)), cancel);
            else if (await log.FindAsync(id, cancel) is { } part)
                await baskets.PutAsync(new BasketItem(mail.To, id, part.ForumYear, part.Ask, hours.Next(now)), cancel);
        await log.RecordAsync(mail.Id, MessageState.Skipped, now, cancel);
    }

    /// <summary>Ids of the messages that went with this mail, and of surveys.</summary>
    public static IReadOnlyList<string> PartsOf(MessageEntry mail) => JsonSerializer.Deserialize<List<string>>(mail.Ask)!;

    private async Task CloseAsync(MessageEntry mail, int number, DateTimeOffset now, CancellationToken cancel)
    {
        var parts = PartsOf(mail);
        foreach (var id in parts)
            if (WeeklyItem.Is(id))
                await weekly.RenewAsync(mail.To, now, cancel);
            else
                await log.CarryAsync(id, mail.Id, now, cancel);
        await baskets.RemoveAsync(mail.To, parts, cancel);
        await baskets.CountAsync(mail.To, number, mail.TriedAt, cancel);
    }

    private async Task PutAsideAsync(PersonId person, List<Judgement> judged, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var waits in judged.OfType<Judgement.Wait>())
            await baskets.PutAsync(waits.Item with { Due = hours.Next(waits.Until) }, cancel);
        await LeaveOutAsync(person, judged.OfType<Judgement.Over>(), now, cancel);
        await baskets.RemoveAsync(person, [.. judged.OfType<Judgement.Gone>().Select(gone => gone.Item.Id)], cancel);
    }

    private async Task LeaveOutAsync(PersonId person, IEnumerable<Judgement> judged, DateTimeOffset now, CancellationToken cancel)
    {
        var items = judged.Select(one => one.Item).ToList();
        foreach (var item in items)
            if (WeeklyItem.Is(item))
                await weekly.RenewAsync(person, now, cancel);
            else
                await log.RecordAsync(item.Id, MessageState.Skipped, now, cancel);
        await baskets.RemoveAsync(person, [.. items.Select(item => item.Id)], cancel);
    }

    private static string IdOf(PersonId person, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Record}\n{person}\n{number}")))[..32];
}
