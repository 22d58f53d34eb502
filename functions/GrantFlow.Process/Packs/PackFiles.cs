using GrantFlow.Core.Programmes;

namespace GrantFlow.Process.Packs;

/// <summary>The files of a pack, by path within it.</summary>
public static class PackFiles
{
    public const string Main = "pack.json";
    public const string Mou = "mou.md";
    public const string Conditions = "conditions.md";
    public const string Declarations = "declarations.md";

    private const string Messages = "messages/";
    private const string Ending = ".md";

    public static string Form(FormKind kind) => $"forms/{PackWords<FormKind>.Write(kind)}.json";

    public static string Message(string name) => Messages + name + Ending;

    public static bool IsMessage(string path) =>
        path.StartsWith(Messages, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal)
        && !path.AsSpan(Messages.Length).Contains('/');

    public static string MessageName(string path) => path[Messages.Length..^Ending.Length];

    public static bool IsKnown(string path) =>
        path is Main or Mou or Conditions or Declarations || IsMessage(path) || Enum.GetValues<FormKind>().Any(kind => Form(kind) == path);
}
