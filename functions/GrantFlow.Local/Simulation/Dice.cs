using System.Globalization;

namespace GrantFlow.Local.Simulation;

/// <summary>Chance that falls the same way at every run: one number for each occasion of a forum under a seed. It remembers nothing.</summary>
internal readonly record struct Dice(ulong Seed, string Forum)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Whether something that befalls so many forums in a hundred befalls this one.</summary>
    public bool Happens(string occasion, int percent) => Number(occasion) % 100 < (ulong)percent;

    /// <summary>A whole number between these, both included.</summary>
    public int Between(string occasion, int least, int most) => least + (int)(Number(occasion) % (ulong)(most - least + 1));

    public T Pick<T>(string occasion, IReadOnlyList<T> among) => among[Between(occasion, 0, among.Count - 1)];

    /// <summary>Digits such as registered numbers have.</summary>
    public string Digits(string occasion, int count) =>
        (Number(occasion) % (ulong)Math.Pow(10, count)).ToString(CultureInfo.InvariantCulture).PadLeft(count, '1');

    /// <summary>Sixty-four bits.</summary>
    public ulong Word => Number("word");

    private ulong Number(string occasion)
    {
        var hash = Add(Add(Offset ^ Scatter(Seed), Forum), occasion);
        return Scatter(hash);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return (hash ^ 0xFFFF) * Prime;
    }

    private static ulong Scatter(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
