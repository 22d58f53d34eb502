using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Signing;

/// <summary>A page about the MOU, which must have been issued.</summary>
public abstract class MouPage : ForumPage
{
    public ReadOnlyMemory<byte> Text { get; private set; }

    public string Signatory { get; private set; } = "";

    public ContentHash Current => State.Mou.Document!.Value;

    /// <summary>Whether the forum signs or declines next.</summary>
    public bool IsOurTurn => State.Mou.Stage == Stage.MouIssued;

    protected SigningDesk Desk => Service<SigningDesk>();

    protected override async Task<IActionResult?> PrepareAsync()
    {
        if (await Desk.ReadAsync(State, HttpContext.RequestAborted) is not { } text)
            return NotFound();
        Text = text;
        Signatory = await NameAsync(Role.ForumSignatory);
        return null;
    }
}
