namespace GrantFlow.Web.Components;

internal static class WordLimit
{
    public static string? Hint(string? hint, int? words) => (hint, words) switch
    {
        (_, null) => hint,
        (null or "", { } limit) => $"Write {limit} words or fewer.",
        var (text, limit) => $"{text} Write {limit} words or fewer.",
    };
}
