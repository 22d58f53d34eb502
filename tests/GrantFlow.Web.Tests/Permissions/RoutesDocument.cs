using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Web.Access;
using GrantFlow.Web.Access.Routes;
using GrantFlow.Web.Admin.Shared;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>Writes docs/routes.md.</summary>
internal static class RoutesDocument
{
    public static string Write(IReadOnlyList<HostRoute> routes)
    {
        var page = new StringBuilder("""
            # Who may open and do what

            This page is made from the endpoints of the running local host, `AudienceTable` and `RouteTable` in `GrantFlow.Web/Access`.
            Change those, not the page. To write it anew: `GRANTFLOW_UPDATE_DOCS=1 dotnet test tests/GrantFlow.Web.Tests --filter RouteWalk`.

            *Audience* decides who enters. *Held against* says how the thing in the address is held against whoever asks. *A press* names
            what a form on the page does, and whose work it is; the rule book refuses everybody else, by name. Where no role stands, anybody
            who may enter may press. The auditor stands nowhere in that column: an auditor reads everything of staff’s and changes nothing.
            An adviser’s region narrows lists and says whom reminders go to; it is no permission, so that advisers can stand in for each
            other, and the record names who did it. Duties that one person may not do both of are kept apart by `Duties`, whatever the roles.


            """.ReplaceLineEndings("\n"));
        foreach (var audience in Enum.GetValues<Audience>().Where(audience => routes.Any(route => route.Audience == audience)))
        {
            page.Append("## ").Append(Title(audience)).Append("\n\n").Append(Note(audience)).Append("\n\n| route | held against | a press |\n|---|---|---|\n");
            foreach (var route in routes.Where(route => route.Audience == audience))
                page.Append("| `").Append(route.Route.Replace("|", "\\|", StringComparison.Ordinal)).Append("` | ").Append(Tell(route.Rule?.Check)).Append(route.Rule is { ReadBy.IsEmpty: false } rule ? $"; read by: {Tell(rule.ReadBy)}" : "").Append(" | ")
                    .AppendJoin("<br>", (route.Rule?.Acts ?? []).Select(act => Tell(act, audience))).Append(" |\n");
            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Title(Audience audience) => audience switch
    {
        Audience.Public => "Anybody",
        Audience.LinkHolder => "Whoever holds an emailed link",
        Audience.Forum => "People of the forum",
        Audience.Authority => "People of the local authority",
        Audience.Staff => "Contact’s staff",
        Audience.ThisMachine => "The local host’s own machine",
        _ => "Nobody",
    };

    private static string Note(Audience audience) => audience switch
    {
        Audience.Public => "These show nothing of any forum year but what is published.",
        Audience.LinkHolder => "A link names a task. Looking at it changes nothing.",
        Audience.Forum => $"Read by: {Tell(Roles.Forum)}.",
        Audience.Authority => $"Read by: {Tell(Roles.Authority)}.",
        Audience.Staff => $"Read by: {Tell(Enum.GetValues<Role>().Where(role => Roles.PartyOf(role) == Party.Contact))}.",
        _ => "These exist in the local host only. They answer loopback addresses under a loopback name, and no press from another site.",
    };

    private static string Tell(ObjectCheck? check) => check switch
    {
        ObjectCheck.None => "nothing",
        ObjectCheck.Token => "the link’s token",
        ObjectCheck.OwnForumYear => "the session’s own forum year, and a role held in it now",
        ObjectCheck.OwnFile => "the session’s own forum year, and the files of its own forms",
        ObjectCheck.AnyForumYear => "any forum year",
        ObjectCheck.PartOfForumYear => "what belongs to that forum year",
        _ => "not known",
    };

    private static string Tell(Act act, Audience audience)
    {
        var roles = act.By.Where(role => PartyOf(audience) is not { } party || Roles.PartyOf(role) == party).ToList();
        var handler = act.Handler.Length == 0 ? "" : $"`{act.Handler}` ";
        return $"{handler}{act.Does}{(roles.Count == 0 ? "" : $": {Tell(roles)}")}";
    }

    internal static Party? PartyOf(Audience audience) => audience switch
    {
        Audience.Forum => Party.Forum,
        Audience.Authority => Party.Authority,
        Audience.Staff => Party.Contact,
        _ => null,
    };

    private static string Tell(IEnumerable<Role> roles) => string.Join(", ", roles.Select(RoleWords.Of)).ToLowerInvariant();
}
