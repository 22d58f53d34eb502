using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Shared.Signing;

namespace GrantFlow.Web.Authority;

/// <summary>The authority’s first page: what is asked, by whom, by when, and how things stand.</summary>
public sealed class IndexModel : AuthorityPage
{
    public string Officer { get; private set; } = "";

    public string Signatory { get; private set; } = "";

    public string SignedBy { get; private set; } = "";

    public string CountersignedBy { get; private set; } = "";

    public string Title => IsOurTurn ? "Sign the agreement with your parent carer forum" : "The agreement with your parent carer forum";

    public string Next => State.IsOver ? "Nothing. Thank you for working with the forum."
        : State.Mou.Stage switch
        {
            Stage.MouSigned => $"When the authority has signed, everybody gets an email and the forum’s grant can be awarded. Until then {Pack.Administrator} cannot pay it.",
            Stage.MouComplete => $"{Pack.Administrator} goes on with the forum’s grant. The agreement holds for {Pack.Programme.GrantYear}.",
            Stage.MouDeclined => $"{Pack.Administrator} looks at the reason and talks to the forum. If there is a new version, the forum signs first and then we write to you.",
            _ => "When the forum has signed, we send an email to the people at the authority who prepare and sign.",
        };

    public async Task OnGetAsync()
    {
        Officer = await NameOfAsync(Role.AuthorityOfficer);
        Signatory = await NameOfAsync(Role.AuthoritySignatory);
        var signers = await Service<SigningDesk>().SignersAsync(State, HttpContext.RequestAborted);
        SignedBy = SignerWords.Of(signers, Party.Forum);
        CountersignedBy = SignerWords.Of(signers, Party.Authority);
    }

    /// <summary>Where the holder of a role is changed, or none where nothing can change any more.</summary>
    public string? ChangeOf(string role) => State.IsOver ? null : $"{Home}/people?role={role}";
}
