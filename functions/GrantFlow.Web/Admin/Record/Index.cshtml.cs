using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Delivery;
using GrantFlow.Process.Ports;
using GrantFlow.Process.Records;
using GrantFlow.Web.Admin.Shared;
using Microsoft.AspNetCore.Mvc;

namespace GrantFlow.Web.Admin.Record;

/// <summary>One forum year on one page: first why it is not moving, then everything there is about it.</summary>
public sealed class IndexModel : StaffPage
{
    private const int Newest = 20;

    /// <summary><c>all</c> for everything that was ever recorded, else the newest that matters.</summary>
    [FromQuery(Name = "history")]
    public string? History { get; set; }

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public IReadOnlyList<GateState> GatesBefore { get; private set; } = [];

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    /// <summary>How many lines the history has that the page does not show.</summary>
    public int MoreLines { get; private set; }

    public IReadOnlyList<MessageEntry> Messages { get; private set; } = [];

    /// <summary>People of this forum year whom mail does not reach.</summary>
    public IReadOnlyList<AddressTrouble> Unreached { get; private set; } = [];

    public IEnumerable<MessageEntry> Unsettled => Messages.Where(message => message is { State: MessageState.Unknown, Carrier: null });

    public IReadOnlyList<DeadEffect> Stuck { get; private set; } = [];

    /// <summary>The pause of reminders that is on, or none.</summary>
    public Pause? Pause => State.IsPaused(Now) ? State.Pause : null;

    public string PauseReason { get; private set; } = "";

    public NextAct? Next => NextAct.Of(State);

    public IEnumerable<Act> Acts => Act.For(Allowed);

    public IEnumerable<TrackRow> Tracks => TrackRow.Of(State);

    public Payments.SecondSum? Second => State.Award is null ? null : Payments.SecondSum.Of(State);

    protected override async Task PrepareAsync()
    {
        var programme = Pack.Programme;
        Duties = [.. State.Obligations.OrderBy(owed => owed.Due).Select(owed => Duty.Of(owed, State, programme, Now))];
        GatesBefore = Next is { } next ? Gates.Before(next.Act, State, programme, Now) : [];
        Messages = [.. (await Service<Whereabouts>().OfAsync(await Service<IMessageLog>().ListAsync(Id, Cancel), Cancel)).Reverse()];
        var unreached = new List<AddressTrouble>();
        foreach (var person in State.People.Values.Distinct())
            if (await Service<IAddressTroubles>().FindOpenAsync(person, Cancel) is { } trouble)
                unreached.Add(trouble);
        Unreached = unreached;
        Stuck = await Service<IForumYearStore>().ListDeadEffectsAsync(Id, 1, Cancel);
        PauseReason = await Papers.ReadNoteAsync(Pause?.Note, Cancel);
        await ReadHistoryAsync();
        await LearnNamesAsync([.. State.People.Values, .. Messages.Select(message => message.To), .. Lines.Select(line => line.Event.By)]);
    }

    public string RolesOf(Core.PersonId person) =>
        string.Join(" and ", State.People.Where(held => held.Value == person).Select(held => RoleWords.Of(held.Key).ToLowerInvariant()));

    private async Task ReadHistoryAsync()
    {
        var events = new List<Event>();
        await foreach (var record in Service<IForumYearStore>().ReadEventsAsync(Id, cancel: Cancel))
            if (EventRecords.Read(record).Event is var happened && (History == "all" || !EventWords.IsAside(happened)))
                events.Add(happened);
        events.Reverse();
        var shown = History == "all" ? events : events.Take(Newest).ToList();
        MoreLines = (int)State.Version - shown.Count;
        var lines = new List<HistoryLine>();
        foreach (var happened in shown)
            lines.Add(new HistoryLine(happened, EventWords.Of(happened, Pack.Programme), await Papers.ReadNoteAsync(EventWords.NoteOf(happened), Cancel)));
        Lines = lines;
    }
}

/// <param name="Note">What somebody wrote with it, or empty.</param>
public sealed record HistoryLine(Event Event, string Words, string Note);
