using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Admin.Banking;

/// <summary>Bank details: checked by somebody who did not enter them, asked about, or entered for the forum.</summary>
public sealed class IndexModel : StaffPage
{
    [BindProperty(Name = "query-note")]
    public string QueryNote { get; set; } = "";

    /// <summary>The details that were on the page when the button was pressed.</summary>
    [BindProperty(Name = "details")]
    public string Shown { get; set; } = "";

    [BindProperty(Name = "account-name")]
    public string AccountName { get; set; } = "";

    [BindProperty(Name = "sort-code")]
    public string SortCode { get; set; } = "";

    [BindProperty(Name = "account-number")]
    public string AccountNumber { get; set; } = "";

    public BankDetails? Details { get; private set; }

    /// <summary>Whole numbers are for whoever checks them or pays to them; others see the last digits.</summary>
    public bool ShowsAll => Allowed.Any(
        new VerifyBankDetails(default), new PayTranche(Tranche.First, ""), new PayTranche(Tranche.Second, ""));

    public bool MayEnter => Allowed.Any(new GiveBankDetails(default), new ChangeBankDetails(default));

    public Task<IActionResult> OnPostVerifyAsync() => GiveAsync(
        new VerifyBankDetails(new ContentHash(Shown)), "Bank details verified. Payments can go to this account.");

    public Task<IActionResult> OnPostQueryAsync() => GiveWithNoteAsync(
        "query-note", QueryNote, "Write what is wrong, so that the forum can put it right", note => new QueryBankDetails(note),
        "The forum has been asked for its bank details again.");

    public async Task<IActionResult> OnPostEnterAsync()
    {
        var typed = new BankDetailsGivenBy(AccountName, SortCode, AccountNumber);
        foreach (var (field, message) in BankDesk.Check(typed))
            ModelState.AddModelError(field, message);
        return ModelState.IsValid
            ? await AnswerAsync(
                await Service<BankDesk>().GiveAsync(ForumYearId, Actor, typed, CommandId, Cancel),
                "Bank details entered. A colleague must check them now. The forum has been told of the change.")
            : Page();
    }

    protected override async Task PrepareAsync()
    {
        Details = await Service<BankDesk>().ReadAsync(State, Cancel);
        if (State.Bank.GivenBy is { } person)
            await LearnNamesAsync([person]);
    }
}
