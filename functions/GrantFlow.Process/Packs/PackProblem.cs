namespace GrantFlow.Process.Packs;

/// <summary>Something that must be put right before a pack can be used.</summary>
/// <param name="File">Path within the pack: <c>forms/report.json</c>.</param>
/// <param name="Place">Where in the file: a path of members (<c>gates.award[0]</c>), a line (<c>line 12</c>), or empty for the file as a whole.</param>
/// <param name="Message">What is wrong, with the value found.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record PackProblem(string File, string Place, string Message, string Remedy)
{
    public override string ToString() =>
        Place.Length == 0 ? $"{File}: {Message} {Remedy}" : $"{File}, {Place}: {Message} {Remedy}";
}
