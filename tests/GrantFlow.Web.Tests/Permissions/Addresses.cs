using System.Text.RegularExpressions;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using GrantFlow.Web.Tests.Walk;

namespace GrantFlow.Web.Tests.Permissions;

/// <summary>Real addresses of Derby’s things for every route, and fields with which a press would be taken from the right person.</summary>
internal sealed partial class Addresses
{
    private readonly Dictionary<string, string> values;

    private Addresses(Dictionary<string, string> values)
    {
        this.values = values;
    }

    private Dictionary<string, string> Fields { get; init; } = [];

    public static async Task<Addresses> OfAsync(LocalRun run, ForumYearId derby)
    {
        var state = await run.StateAsync(derby);
        var form = run.FormOf(derby, "application");
        var file = (await SampleAnswers.ForAsync(form, run.Service<IDocumentStore>())).Files(form.Questions.First(question => question.Type == QuestionType.File).Id)[0];
        var message = (await run.Service<IMessageLog>().ListAsync(derby.Value))[0];
        var link = (await run.MailAsync("lead@derby.example")).SelectMany(mail => mail.Links).First(one => one.Contains("/link/", StringComparison.Ordinal));
        return new Addresses(new()
        {
            ["id"] = derby.Value, ["hash"] = file.Hash.Value, ["form"] = "report-1", ["section"] = run.FormOf(derby, "report-1").Sections[0].Id, ["role"] = "second-contact",
            ["person"] = "derby-lead", ["obligation"] = state.Obligations.First().Id.Value, ["message"] = message.Id, ["template"] = "invitation", ["tranche"] = "first",
            ["quarter"] = "1", ["code"] = "404", ["token"] = link[(link.LastIndexOf('/') + 1)..],
        })
        {
            Fields = FieldsFor(run.FormOf(derby, "report-1").Sections[0].Id, state.Bank.Details?.Value ?? ""),
        };
    }

    public IEnumerable<string> Names => Fields.Keys;

    public string Fill(string route) => Parameter().Replace(route, match => Uri.EscapeDataString(values[match.Groups[1].Value]));

    /// <summary>Staff name a role as we do, people of a council as they do.</summary>
    public IEnumerable<KeyValuePair<string, string>> FieldsOf(HostRoute route) =>
        Fields.Select(field => field.Key == "role" && route.Audience == Audience.Staff ? new(field.Key, "AuthoritySignatory") : field);

    private static Dictionary<string, string> FieldsFor(string section, string bank) => new()
    {
        ["amount"] = "100", ["underspend"] = "0", ["deduct"] = "0", ["monitoring"] = "Settled", ["reference"] = "PCF-9", ["details"] = bank,
        ["account-name"] = "Somebody else", ["sort-code"] = "30-94-30", ["account-number"] = "00733445",
        ["sections"] = section, ["return-note"] = "Why", ["reject-note"] = "Why", ["query-note"] = "Why", ["refuse-note"] = "Why", ["extend-note"] = "Why", ["waive-note"] = "Why",
        ["note"] = "Why", ["reason"] = "Why", ["why"] = "Why", ["sure"] = "yes", ["declare"] = "yes", ["consent"] = "yes", ["may-sign"] = "yes", ["authority"] = "yes",
        ["name"] = "Somebody else", ["position"] = "Chair", ["email"] = "else@derby.example", ["role"] = "signatory", ["link-role"] = "ForumLead", ["revoke-role"] = "ForumLead", ["revoke-reason"] = "Why", ["confirm-role"] = "ForumSignatory", ["verdict"] = "SendAgain",
        ["person"] = "derby-lead", ["withheld"] = "Contact", ["due-day"] = "1", ["due-month"] = "12", ["due-year"] = "2026", ["until-day"] = "1", ["until-month"] = "12", ["until-year"] = "2026",
        ["forum-year"] = "2026-27.derby", ["effect"] = "1", ["plan[0].item"] = "Everything", ["plan[0].planned"] = "17500", ["plan[0].actual"] = "",
    };

    [GeneratedRegex(@"\{(\w+)(?::[^{}]*(?:\([^()]*(?:\([^()]*\))?[^()]*\))*[^{}]*)?\}")]
    private static partial Regex Parameter();
}
