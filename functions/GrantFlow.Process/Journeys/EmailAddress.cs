namespace GrantFlow.Process.Journeys;

/// <summary>Whether a text can be an email address at all; whether mail arrives, only sending shows.</summary>
public static class EmailAddress
{
    /// <summary>The most that RFC 5321 lets through.</summary>
    private const int Longest = 254;

    public static bool IsWellFormed(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at != text.LastIndexOf('@') || text.Length > Longest || text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"'))
            return false;
        var host = text[(at + 1)..].Split('.');
        return host.Length > 1 && host.All(label => label.Length > 0 && !label.StartsWith('-') && !label.EndsWith('-'));
    }
}
