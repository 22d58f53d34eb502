using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Process.Ports;

namespace GrantFlow.Web.Links;

/// <summary>Where each task is done. A task that is over, or is not the party's own, leads to the party's first page.</summary>
public static class TaskPages
{
    public static string Of(Link link, ForumYear state)
    {
        var party = Roles.PartyOf(link.Role);
        var home = $"/{(party == Party.Authority ? "authority" : "forum")}/{Uri.EscapeDataString(link.ForumYear.Value)}";
        return Enum.TryParse<ObligationKind>(link.Task, out var kind) && ObligationOwners.Of(kind) == party && state.Find(kind) is { } owed
            ? home + Below(owed)
            : home;
    }

    private static string Below(Obligation owed) => owed.Kind switch
    {
        ObligationKind.Signature => "/mou",
        ObligationKind.Countersignature => "/sign",
        ObligationKind.BankDetails => "/bank",
        ObligationKind.Application or ObligationKind.ApplicationCorrection => Form(FormKey.Application),
        ObligationKind.Report or ObligationKind.ReportCorrection => Form(FormKey.Report(owed.Quarter)),
        ObligationKind.Claim => Form(new FormKey(FormKind.Claim)),
        ObligationKind.Monitoring or ObligationKind.MonitoringCorrection => Form(new FormKey(FormKind.Monitoring)),
        _ => "",
    };

    private static string Form(FormKey key) => $"/form/{key}";
}
