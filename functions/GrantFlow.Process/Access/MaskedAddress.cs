namespace GrantFlow.Process.Access;

/// <summary>An address as its owner knows it again and a stranger does not learn it: <c>f•••@derby.example</c>.</summary>
public static class MaskedAddress
{
    public static string Of(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "•••" : $"{email[0]}•••{email[at..]}";
    }
}
