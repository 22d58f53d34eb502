using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using GrantFlow.Web.Forms;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GrantFlow.Web.Admin.OnPaper;

/// <summary>A member of staff records what the party whose turn it is signed or declined on paper, with the scan.</summary>
public sealed class IndexModel(IOptions<UploadLimits> limits) : StaffPage
{
    private const int Longest = 100;
    private const string Signed = "signed";
    private const string Declined = "declined";

    private static readonly Question ScanQuestion = new("scan", "Scan of the whole paper", QuestionType.File);

    /// <summary>The version that the page was about.</summary>
    [BindProperty(Name = "document")]
    public string Document { get; set; } = "";

    [BindProperty(Name = "what")]
    public string What { get; set; } = "";

    [BindProperty(Name = "name")]
    public string Name { get; set; } = "";

    [BindProperty(Name = "position")]
    public string Position { get; set; } = "";

    [BindProperty(Name = "reason")]
    public string Reason { get; set; } = "";

    public DateParts On { get; private set; } = DateParts.None;

    public bool IsOpen => State.Mou.Stage is Stage.MouIssued or Stage.MouSigned && !State.IsOver;

    /// <summary>Whose turn it is.</summary>
    public Party Party => State.Mou.Stage == Stage.MouIssued ? Party.Forum : Party.Authority;

    public string Organisation => Party == Party.Forum ? Forum.Name : Forum.Authority;

    public IEnumerable<Choice> Choices => [new(Signed, $"{Organisation} signs the MOU"), new(Declined, $"{Organisation} declines it")];

    public string? WhyNotMe => (Entitlements.Refuse(State, Transitions.Of(Asked), Actor) ?? (IsOpen ? Duties.Refuse(State, Asked, Actor.Person) : null))?.Sentence;

    private Command Asked => Party == Party.Forum ? new RecordForumSignature(default, default) : new RecordAuthoritySignature(default, default);

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "scan")] IFormFile? scan)
    {
        On = DateParts.Read(Request.Form, "on");
        // Nobody’s scan is kept before it is clear that they may record anything.
        if (Entitlements.Refuse(State, Transitions.Of(new RecordForumSignature(default, default)), Actor) is { } refusal)
            return Wrong("", refusal.Sentence);
        if (WhyNotMe is { } sentence)
            return Wrong("", sentence);
        if (!IsOpen)
            return Wrong("", "It is nobody’s turn to sign, so there is nothing to record. Look at where the MOU stands.");
        Check();
        if (scan is not { Length: > 0 })
            ModelState.AddModelError("scan", "Choose the scan of the paper");
        if (!ModelState.IsValid || On.Date is not { } date)
            return Page();
        var taken = await new FileReader(Service<Scanning>(), limits.Value).ReadAsync(ScanQuestion, [scan!], [], Cancel);
        if (taken.Files is not [{ ContentType: "application/pdf" or "image/png" or "image/jpeg" } file])
            return Wrong("scan", taken.Refusals is [var unfit, ..] ? unfit : "The scan must be a PDF, PNG or JPEG file");
        var given = new PaperGiven(Party, new ContentHash(Document), Name, Position, date, file);
        return await RecordAsync(given);
    }

    private async Task<IActionResult> RecordAsync(PaperGiven given)
    {
        var desk = Service<SigningDesk>();
        var outcome = What == Signed
            ? await desk.RecordSignatureAsync(ForumYearId, Actor, given, CommandId, Cancel)
            : await desk.RecordRefusalAsync(ForumYearId, Actor, given, Reason, CommandId, Cancel);
        return await AnswerAsync(outcome, What == Signed ? $"Recorded: {Organisation} signed on paper." : $"Recorded: {Organisation} declined on paper. Write a new version next.");
    }

    private void Check()
    {
        if (What is not (Signed or Declined))
            ModelState.AddModelError("what", "Choose what the paper says");
        if (Name.Trim().Length is 0 or > Longest)
            ModelState.AddModelError("name", $"Enter the name on the paper, up to {Longest} letters");
        if (Position.Trim().Length is 0 or > Longest)
            ModelState.AddModelError("position", $"Enter their position, up to {Longest} letters");
        if (On.Date is not { } date || date > London.Date(Now))
            ModelState.AddModelError("on", "Enter the date on the paper as a real date that is not in the future, like 27 3 2026");
        if (What == Declined && Reason.Trim().Length == 0)
            ModelState.AddModelError("reason", "Write the reason that they give, or that they give none");
    }
}
