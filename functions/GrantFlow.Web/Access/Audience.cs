using System.Collections.Immutable;

namespace GrantFlow.Web.Access;

/// <summary>For whom a page is.</summary>
public enum Audience
{
    /// <summary>Anybody.</summary>
    Public,
    /// <summary>Whoever holds an emailed link, before the code: it shows no more than a button.</summary>
    LinkHolder,
    /// <summary>People of the forum, in a session that an emailed code opened.</summary>
    Forum,
    /// <summary>People of the authority, in a session that an emailed code opened.</summary>
    Authority,
    /// <summary>Contact's staff.</summary>
    Staff,
    /// <summary>Whoever sits at the machine of a local host. The host guards these itself; no other host has them.</summary>
    ThisMachine,
    /// <summary>Nobody: the page stands in no folder of the table.</summary>
    Nobody,
}

/// <summary>The one table that says for whom each folder of pages is. The longest folder that fits a page decides.</summary>
public sealed class AudienceTable
{
    /// <summary>By the page's path without its extension, as in <c>/Admin/SignIn</c>.</summary>
    public ImmutableDictionary<string, Audience> Folders { get; set; } = ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase,
        new Dictionary<string, Audience>
        {
            ["/Public"] = Audience.Public,
            ["/Problems"] = Audience.Public,
            ["/Links"] = Audience.LinkHolder,
            ["/Forum"] = Audience.Forum,
            ["/Authority"] = Audience.Authority,
            ["/Admin"] = Audience.Staff,
            ["/Api"] = Audience.Staff,
            ["/Admin/SignIn"] = Audience.Public,
        });

    public Audience Of(string pagePath) => Folders
        .Where(entry => pagePath.Equals(entry.Key, StringComparison.OrdinalIgnoreCase) || pagePath.StartsWith(entry.Key + "/", StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(entry => entry.Key.Length)
        .Select(entry => (Audience?)entry.Value)
        .FirstOrDefault() ?? Audience.Nobody;
}
