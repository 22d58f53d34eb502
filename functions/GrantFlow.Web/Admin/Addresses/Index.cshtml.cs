using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Addresses;

/// <summary>An address that mail does not reach: another one, or another try.</summary>
public sealed class IndexModel : StaffPage
{
    [FromRoute(Name = "person")]
    public string Person { get; set; } = "";

    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    public PersonId PersonId => new(Person);

    public AddressTrouble? Trouble { get; private set; }

    /// <summary>The address as we have it.</summary>
    public string Known { get; private set; } = "";

    /// <summary>Whether they sign: then their address is not for one member of staff to change.</summary>
    public bool Signs { get; private set; }

    public bool MayMend => DeliveryRights.Refuse(Actor) is null;

    public IActionResult OnGet() => State.People.ContainsValue(PersonId) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCorrectAsync() => State.People.ContainsValue(PersonId)
        ? await EndedAsync(await Service<AddressDesk>().CorrectAsync(PersonId, Email, Actor, Cancel), "email", "The address is changed. What waited for them is on its way.")
        : NotFound();

    public async Task<IActionResult> OnPostAgainAsync() => State.People.ContainsValue(PersonId)
        ? await EndedAsync(await Service<AddressDesk>().TryAgainAsync(PersonId, Actor, Cancel), "", "Mail goes to this address again. What waited is on its way.")
        : NotFound();

    protected override async Task PrepareAsync()
    {
        Trouble = await Service<IAddressTroubles>().FindOpenAsync(PersonId, Cancel);
        Known = (await Service<IPeople>().FindAsync(PersonId, Cancel))?.Email ?? "";
        Signs = Trouble is not null && await Service<Signatories>().IncludeAsync(PersonId, Cancel);
        await LearnNamesAsync([PersonId]);
    }

    private async Task<IActionResult> EndedAsync(Refusal? refusal, string field, string notice)
    {
        if (refusal is not null)
        {
            await PrepareAsync();
            return Wrong(field, refusal.Sentence);
        }

        TempData["notice"] = notice;
        return LocalRedirect(Home);
    }
}
