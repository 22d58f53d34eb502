namespace GrantFlow.Browser.Tests;

internal static class ChromiumPath
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Names the browser to use, where it is none of the usual ones.</summary>
    private const string Variable = "GRANTFLOW_CHROMIUM";

    /// <exception cref="InvalidOperationException">There is none on this machine.</exception>
    public static string Find() => Candidates().FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
        $"No Chromium was found, and these tests download none. Install one (on Debian: apt-get install chromium), or say where it is in {Variable}.");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return [named];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return ["/usr/bin/chromium", .. folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))];
    }
}
