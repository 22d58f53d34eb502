using System.Diagnostics;

namespace GrantFlow.Process.Tests.Signing;

/// <summary>The programs of poppler-utils, which read PDF files independently of what wrote them.</summary>
internal static class Poppler
{
    public const string Missing = "NOT VERIFIED: poppler-utils is not installed, so no other program read the PDF file.";

    public static bool IsHere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdfsig")));

    public static string TextOf(byte[] file) => Run("pdftotext", file, "-layout", "FILE", "-");

    /// <summary>What <c>pdfsig</c> says of the signatures.</summary>
    public static string SignaturesOf(byte[] file) => Run("pdfsig", file, "-nocert", "FILE");

    private static string Run(string program, byte[] file, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var start = new ProcessStartInfo(program, arguments.Select(argument => argument == "FILE" ? path : argument)) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var run = System.Diagnostics.Process.Start(start)!;
            var errors = run.StandardError.ReadToEndAsync();
            var output = run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            return output + errors.Result;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
