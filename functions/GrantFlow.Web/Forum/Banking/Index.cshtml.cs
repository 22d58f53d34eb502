using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Shared.Codes;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Banking;

/// <summary>Give or change the bank details. Those held are never shown in full again.</summary>
public sealed class IndexModel(BankDesk desk, Papers papers, CodeStep step) : ForumPage
{
    [BindProperty(Name = "account-name")]
    public string AccountName { get; set; } = "";

    [BindProperty(Name = "sort-code")]
    public string SortCode { get; set; } = "";

    [BindProperty(Name = "account-number")]
    public string AccountNumber { get; set; } = "";

    [BindProperty(Name = CodeStep.Field)]
    public string Typed { get; set; } = "";

    public CodeView Code { get; private set; } = new("", null, default);

    public string HeldName { get; private set; } = "";

    /// <summary>Last two digits of the sort code and of the account number; empty where nothing is held.</summary>
    public (string SortCode, string AccountNumber) HeldEndings { get; private set; } = ("", "");

    /// <summary>What Contact asked when it could not confirm the details.</summary>
    public string Query { get; private set; } = "";

    public bool IsQueried => State.Bank is { Stage: Stage.BankMissing, Details: not null };

    /// <summary>Why details cannot be given at this stage of the year, or none.</summary>
    public string? Hindrance =>
        Transitions.Of(new GiveBankDetails(default)).During.Contains(State.Stage) ? null : StageWords.Of(State.Stage).Hint;

    private CodePurpose Purpose => CodePurpose.BankDetails(ForumYearId);

    /// <summary>Sends a code, and shows the page again with what was typed.</summary>
    public async Task<IActionResult> OnPostCodeAsync()
    {
        if (Hindrance is null)
            await step.SendAsync(HttpContext, Purpose, ForumYearId, Actor, Roles.Forum.First(role => State.Holds(Actor.Person, role)), ModelState);
        return await PrepareAsync() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = new BankDetailsGivenBy(AccountName, SortCode, AccountNumber);
        foreach (var (field, message) in BankDesk.Check(typed))
            ModelState.AddModelError(field, message);
        return !ModelState.IsValid || await step.UseAsync(HttpContext, Purpose, Actor, Typed, CommandId, ModelState) is null
            ? await PrepareAsync() ?? Page()
            : await FinishAsync(
                await desk.GiveAsync(ForumYearId, CodeProof.Strengthen(Actor), typed, CommandId, HttpContext.RequestAborted),
                $"{Home}/bank", "Your bank details are saved. Contact checks them before it pays anything.");
    }

    protected override async Task<IActionResult?> PrepareAsync()
    {
        Code = await step.LookAsync(HttpContext, Purpose, Actor.Person);
        if (await desk.ReadAsync(State, HttpContext.RequestAborted) is { } held)
            (HeldName, HeldEndings) = (held.AccountName, (held.SortCode[^2..], held.AccountNumber[^2..]));
        if (IsQueried)
            Query = await papers.ReadNoteAsync(State.Bank.Query, HttpContext.RequestAborted);
        return null;
    }
}
