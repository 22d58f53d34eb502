using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Delivery;

/// <summary>Ends the trouble with a person's address. What was kept back for it goes out then, once.</summary>
public sealed class AddressDesk(IAddressTroubles troubles, IMessageLog log, IPeople people, ILinkStore links, PassDesk passes, Signatories signatories, Resending resending, TimeProvider clock)
{
    private const int Most = 1_000;

    private static readonly Refusal NoTrouble = new(
        "NoTrouble", "Nothing is wrong with this address any more. A colleague was first. Nothing was changed.");

    private static readonly Refusal NoAddress = new("BadAddress", "Enter their email address, like name@example.com");

    private static readonly Refusal SameAddress = new(
        "SameAddress", "This is the address that does not work. Enter another, or say that it is right and have it tried again.");

    private static readonly Refusal Taken = new(
        "AddressTaken", "Somebody else has this address already. If they take over, name them on the page of people instead.");

    /// <summary>Codes go to the address, so whoever could change it alone could sign.</summary>
    private static readonly Refusal TheySign = new(
        "SignatoryAddress", "This person signs or is to sign, so one of us alone may not change their address. Name them again, with the right address, on the page of people. A colleague then confirms it.");

    /// <summary>Staff say that the address is right: mail goes there again.</summary>
    /// <returns>Why not, or none.</returns>
    public async Task<Refusal?> TryAgainAsync(PersonId person, Actor actor, CancellationToken cancel = default) =>
        DeliveryRights.Refuse(actor) ?? await EndAsync(person, TroubleEnding.TriedAgain, actor, cancel);

    /// <summary>Gives the person another address. Links that went to the old one stop working, and sessions end.
    /// Somebody who signs is named anew instead, which a second member of staff confirms.</summary>
    /// <returns>Why not, or none.</returns>
    public async Task<Refusal?> CorrectAsync(PersonId person, string email, Actor actor, CancellationToken cancel = default)
    {
        if (DeliveryRights.Refuse(actor) is { } refusal)
            return refusal;
        if (await troubles.FindOpenAsync(person, cancel) is not { } trouble || await people.FindAsync(person, cancel) is not { } known)
            return NoTrouble;
        if (await signatories.IncludeAsync(person, cancel))
            return TheySign;
        if (await CheckAsync(known, email.Trim(), cancel) is { } wrong)
            return wrong;
        await people.PutAsync([known with { Email = email.Trim() }], cancel);
        await links.RevokeAsync(new ForumYearId(trouble.ForumYear), person, clock.GetUtcNow(), cancel);
        await passes.EndAllAsync(person, cancel);
        return await EndAsync(person, TroubleEnding.Corrected, actor, cancel);
    }

    /// <summary>Lets go of the troubles of people who hold no role in this forum year any more, and of what waited for them.</summary>
    public async Task SweepAsync(ForumYear state, CancellationToken cancel = default)
    {
        foreach (var trouble in await troubles.ListOpenAsync(state.Id.Value, Most, cancel: cancel))
        {
            if (state.People.ContainsValue(trouble.Person))
                continue;
            var now = clock.GetUtcNow();
            foreach (var held in await log.ListHeldAsync(trouble.Person, cancel))
                await log.RecordAsync(held.Id, MessageState.Skipped, now, cancel);
            await troubles.EndAsync(trouble.Person, new TroubleEnd(TroubleEnding.Replaced, PersonId.System, now), cancel);
        }
    }

    private async Task<Refusal?> CheckAsync(Person known, string email, CancellationToken cancel)
    {
        if (!EmailAddress.IsWellFormed(email))
            return NoAddress;
        if (email.Equals(known.Email, StringComparison.OrdinalIgnoreCase))
            return SameAddress;
        await foreach (var other in people.ListAsync(cancel))
            if (other.Id != known.Id && email.Equals(other.Email, StringComparison.OrdinalIgnoreCase))
                return Taken;
        return null;
    }

    /// <summary>Ends it first: what asks whether it may go out must find that it may.</summary>
    private async Task<Refusal?> EndAsync(PersonId person, TroubleEnding how, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var ended = await troubles.EndAsync(person, new TroubleEnd(how, actor.Person, now), cancel);
        foreach (var held in await log.ListHeldAsync(person, cancel))
            await resending.AskAsync(held, new CommandId(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"held-{now.UtcTicks}")), now, cancel);
        return ended ? null : NoTrouble;
    }
}
