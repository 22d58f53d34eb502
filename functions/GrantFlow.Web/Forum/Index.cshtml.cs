using GrantFlow.Core;
using GrantFlow.Process.Ports;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Forums;

/// <summary>Where a forum finds everything about its year.</summary>
public sealed class IndexModel : ForumPage
{
    public IReadOnlyList<Owed> ToDo { get; private set; } = [];

    public IReadOnlyList<(string Who, string What, DateTimeOffset Due)> Waiting { get; private set; } = [];

    public IReadOnlyList<ForumTask> Tasks { get; private set; } = [];

    public Person? Adviser { get; private set; }

    public string SeniorOfficer { get; private set; } = "";

    public string Next => NextWords.Of(State, Pack.Programme);

    protected override async Task<IActionResult?> PrepareAsync()
    {
        var byDue = State.Obligations.OrderBy(obligation => obligation.Due).ToList();
        ToDo = [.. byDue.Where(obligation => obligation.Owner == Party.Forum).Select(obligation => Owed.Of(obligation, Pack.Programme, Home, Now))];
        Waiting = [.. byDue.Where(obligation => obligation.Owner != Party.Forum)
            .Select(obligation => (obligation.Owner == Party.Authority ? Forum.Authority : Pack.Administrator, Owed.TitleOf(obligation, Pack.Programme), obligation.Due))];
        Tasks = [.. ForumTasks.Of(State, Pack.Programme, Home)];
        Adviser = await PersonAsync(Role.Adviser);
        SeniorOfficer = await NameAsync(Role.ForumSignatory);
        return null;
    }
}
