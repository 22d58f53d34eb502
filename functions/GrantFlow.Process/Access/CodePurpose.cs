using GrantFlow.Core;

namespace GrantFlow.Process.Access;

/// <summary>What a code is for. A code for one purpose is good for no other.</summary>
/// <param name="Name">For the store.</param>
/// <param name="Words">For the mail, as it follows “You need to”.</param>
public sealed record CodePurpose(string Name, string Words)
{
    /// <summary>To open a session.</summary>
    public static readonly CodePurpose Enter = new("enter", "open your page");

    /// <summary>To sign one document, for either party.</summary>
    public static CodePurpose Sign(ContentHash document) => new($"sign-{document}", "sign the agreement between the forum and the council");

    public static CodePurpose BankDetails(ForumYearId forumYear) => new($"bank-details-{forumYear}", "save the forum’s bank details");
}
