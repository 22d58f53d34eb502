using System.Diagnostics;
using System.Globalization;

namespace GrantFlow.Local.Commands;

/// <summary>Shows how far a long task is: a bar on a terminal, a line for each fifth elsewhere.</summary>
internal sealed class ProgressBar(TextWriter error, string task) : IDisposable
{
    private const int Width = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool terminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch sinceShown = Stopwatch.StartNew();
    private int fifths;
    private bool drawn;

    /// <param name="done">Between 0 and 1.</param>
    public void Show(double done)
    {
        if (terminal && (sinceShown.Elapsed >= Pause || done >= 1))
            Draw(done);
        else if (!terminal && (int)(done * 5) > fifths)
        {
            fifths = (int)(done * 5);
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task}: {fifths * 20} %"));
        }
    }

    /// <summary>Ends the bar's line.</summary>
    public void Finish()
    {
        if (drawn)
            error.WriteLine();
        drawn = false;
    }

    public void Dispose() => Finish();

    private void Draw(double done)
    {
        sinceShown.Restart();
        drawn = true;
        var filled = (int)(Math.Clamp(done, 0, 1) * Width);
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{task} [{new string('#', filled)}{new string('.', Width - filled)}] {done * 100,3:F0} %"));
    }
}
