using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Digests;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Admin.Mail;

/// <summary>The address of a member of staff that the mail of the day does not reach: another one, or another try.</summary>
public sealed class AddressModel(IAddressTroubles troubles, IPeople people, AddressDesk desk, IEntropy entropy) : PageModel
{
    [FromRoute(Name = "person")]
    public string PersonName { get; set; } = "";

    [BindProperty(Name = "email")]
    public string Email { get; set; } = "";

    public AddressTrouble? Trouble { get; private set; }

    public Person Person { get; private set; } = new(default, "", "");

    public bool MayMend => DeliveryRights.Refuse(User.Actor()) is null;

    public string NewCommand() => entropy.Name();

    public async Task<IActionResult> OnGetAsync() => await ReadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostCorrectAsync() => await ReadAsync()
        ? await EndedAsync(await desk.CorrectAsync(Person.Id, Email, User.Actor(), HttpContext.RequestAborted), "email")
        : NotFound();

    public async Task<IActionResult> OnPostAgainAsync() => await ReadAsync()
        ? await EndedAsync(await desk.TryAgainAsync(Person.Id, User.Actor(), HttpContext.RequestAborted), "")
        : NotFound();

    private async Task<bool> ReadAsync()
    {
        Trouble = await troubles.FindOpenAsync(new PersonId(PersonName), HttpContext.RequestAborted);
        var isStaffs = Trouble is { ForumYear: DigestRound.Record } || (await troubles.ListEndedAsync(new PersonId(PersonName), HttpContext.RequestAborted)).Any(ended => ended.Trouble.ForumYear == DigestRound.Record);
        if (!isStaffs || await people.FindAsync(new PersonId(PersonName), HttpContext.RequestAborted) is not { } person)
            return false;
        Person = person;
        return true;
    }

    private async Task<IActionResult> EndedAsync(Refusal? refusal, string field)
    {
        if (refusal is null)
            return LocalRedirect($"/staff/mail/addresses/{Uri.EscapeDataString(PersonName)}");
        ModelState.AddModelError(field, refusal.Sentence);
        return await ReadAsync() ? Page() : NotFound();
    }
}
