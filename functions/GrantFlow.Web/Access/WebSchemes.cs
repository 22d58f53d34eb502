namespace GrantFlow.Web.Access;

/// <summary>The two kinds of session. Neither counts for the other.</summary>
public static class WebSchemes
{
    /// <summary>People of a forum or an authority, let in by an emailed link and code.</summary>
    public const string Link = "link";

    /// <summary>Contact's staff.</summary>
    public const string Staff = "staff";
}
