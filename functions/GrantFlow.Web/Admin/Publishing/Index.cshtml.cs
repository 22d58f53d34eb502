using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Admin.Shared;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Publishing;

/// <summary>What of a forum year stays out of published data, and why.</summary>
public sealed class IndexModel : StaffPage
{
    public static IReadOnlyList<Choice> Parts { get; } =
    [
        new($"{PublishedPart.Award}", "The award", "It stands in no published data at all."),
        new($"{PublishedPart.Recipient}", "Who holds the grant", "The award stays, without a name. The area still tells whose it is, so leave that out too."),
        new($"{PublishedPart.Location}", "The area of the award"),
        new($"{PublishedPart.Contact}", "How the public can reach the forum"),
    ];

    [BindProperty(Name = "withheld")]
    public List<string> Withheld { get; set; } = [];

    [BindProperty(Name = "note")]
    public string Note { get; set; } = "";

    public string Reason { get; private set; } = "";

    public bool MayChange => Allowed.To(new RestrictPublication([], default));

    public IEnumerable<string> Ticked => HttpContext.Request.Method == "POST" ? Withheld : (State.Restriction?.Withheld ?? []).Select(part => $"{part}");

    public string Standing => State.Restriction is { Withheld: { IsEmpty: false } withheld }
        ? $"Not published now: {string.Join(", ", withheld.Select(part => Lower(Parts.First(choice => choice.Value == $"{part}").Label)))}."
        : "Everything is published now.";

    protected override async Task PrepareAsync() => Reason = await Papers.ReadNoteAsync(State.Restriction?.Note, Cancel);

    public async Task<IActionResult> OnPostAsync() => Withheld.Exists(name => Parts.All(choice => choice.Value != name))
        ? BadRequest()
        : await GiveWithNoteAsync(
            "note", Note, "Write why this is to be published or not",
            note => new RestrictPublication([.. Withheld.Select(Enum.Parse<PublishedPart>)], note),
            "Saved. The public pages follow within a few minutes.", "withheld");

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
