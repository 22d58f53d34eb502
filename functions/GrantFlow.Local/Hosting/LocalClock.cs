using System.Globalization;

namespace GrantFlow.Local.Hosting;

/// <summary>A clock that runs like any other, but can be moved. Where it stands is kept in the data folder, so that a restart goes on from there.</summary>
public sealed class LocalClock : TimeProvider
{
    private readonly string? file;
    private readonly Lock gate = new();
    private TimeSpan ahead;

    /// <param name="file">Where the offset is kept, or none.</param>
    /// <param name="start">Where a clock that was never moved stands; none for the machine's time.</param>
    public LocalClock(string? file, DateTimeOffset? start = null)
    {
        this.file = file;
        if (file is not null && File.Exists(file))
            ahead = TimeSpan.FromTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
        else if (start is { } moment)
            MoveTo(moment);
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return System.GetUtcNow() + ahead;
    }

    public void MoveTo(DateTimeOffset moment)
    {
        lock (gate)
        {
            ahead = moment - System.GetUtcNow();
            if (file is null)
                return;
            File.WriteAllText(file + ".new", ahead.Ticks.ToString(CultureInfo.InvariantCulture));
            File.Move(file + ".new", file, overwrite: true);
        }
    }
}
