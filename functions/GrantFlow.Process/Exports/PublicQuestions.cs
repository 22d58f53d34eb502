using System.Text.RegularExpressions;
using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Exports;

/// <summary>Questions of the application whose answers may be published, by name. A pack may leave out all but the first two.</summary>
internal static partial class PublicQuestions
{
    public const string LegalForm = "legal-form";
    private const string Holder = "grant-holder-name";
    private const string Contact = "public-contact";
    private const string CharityNumber = "charity-number";
    private const string CompanyNumber = "company-number";
    private const string HostNumber = "host-number";

    public static PublicAnswers Read(ContentHash hash, Answers answers) =>
        new(hash, answers.Text(Holder), HolderId(answers), answers.Text(LegalForm), answers.Text(Contact));

    /// <summary>A host may give either number; which it is, its length tells.</summary>
    private static string HolderId(Answers answers)
    {
        var host = answers.Text(LegalForm) == RequiredQuestions.Hosted ? Plain(answers.Text(HostNumber)) : "";
        return host.Length == 0
            ? Charity(Plain(answers.Text(CharityNumber))) ?? Company(Plain(answers.Text(CompanyNumber))) ?? ""
            : Company(host) ?? Charity(host) ?? "";
    }

    private static string Plain(string number) => number.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string? Charity(string number) => CharityPattern().IsMatch(number) ? $"GB-CHC-{number}" : null;

    private static string? Company(string number) => CompanyPattern().IsMatch(number) ? $"GB-COH-{number}" : null;

    [GeneratedRegex("^[0-9]{6,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex CharityPattern();

    /// <summary>Eight characters, leading zeros kept.</summary>
    [GeneratedRegex("^([0-9]{2}|[A-Z]{2})[0-9]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex CompanyPattern();
}
