using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums.Persons;

/// <summary>Who holds which role of the forum.</summary>
public sealed class IndexModel : ForumPage
{
    public IReadOnlyList<(Role Role, Person? Person)> Holders { get; private set; } = [];

    public string? Hindrance => WhyNot(new ChangePerson(Role.ForumLead, default, default))?.Sentence;

    protected override async Task<IActionResult?> PrepareAsync()
    {
        var holders = new List<(Role, Person?)>();
        foreach (var role in Roles.Forum)
            holders.Add((role, await PersonAsync(role)));
        Holders = holders;
        return null;
    }
}
