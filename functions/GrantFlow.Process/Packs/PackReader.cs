using System.Collections.Immutable;
using System.Text;
using GrantFlow.Core.Forms;
using GrantFlow.Core.Programmes;
using GrantFlow.Process.Messages;

namespace GrantFlow.Process.Packs;

/// <summary>Makes a pack of its files. Reads everything before it answers, so that all problems come at once.</summary>
public sealed class PackReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files;
    private readonly List<PackProblem> problems = [];

    private PackReader(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => this.files = files;

    /// <param name="files">Content by path within the pack, with forward slashes: <c>forms/report.json</c>.</param>
    public static PackReading Read(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) => new PackReader(files).Read();

    private PackReading Read()
    {
        FindStrangers();
        var main = Open(PackFiles.Main) is { } root ? ProgrammeReader.Read(root) : null;
        var forms = ReadForms();
        var messages = ReadMessages();
        var mou = Text(PackFiles.Mou);
        var conditions = Text(PackFiles.Conditions);
        var declarations = Text(PackFiles.Declarations);

        var programme = main is null ? null : main.Programme with { Forms = forms };
        problems.AddRange(PackCheck.Check(new PackParts(programme, main?.ReadingGrade, main?.RetentionYears, main?.Publication, forms, messages, mou, conditions, declarations), [.. problems]));
        if (problems.Count > 0)
            return new PackReading(null, InOrder());
        return new PackReading(
            new ProgrammePack(
                programme!, main!.Funder, main.Administrator, main.ReadingGrade, main.RetentionYears, main.Publication, messages,
                MouText.Parse(mou!), PackText.Of(conditions!), DeclarationText.Parse(declarations!), PackHash.Of(files)) { AuthorityDomains = main.AuthorityDomains },
            []);
    }

    private ImmutableSortedDictionary<FormKind, Form> ReadForms()
    {
        var forms = ImmutableSortedDictionary.CreateBuilder<FormKind, Form>();
        foreach (var kind in Enum.GetValues<FormKind>())
        {
            if (Open(PackFiles.Form(kind)) is { } root)
                forms[kind] = FormReader.Read(root);
        }

        return forms.ToImmutable();
    }

    private ImmutableSortedDictionary<string, MessageTemplate> ReadMessages()
    {
        var messages = ImmutableSortedDictionary.CreateBuilder<string, MessageTemplate>(StringComparer.Ordinal);
        foreach (var path in files.Keys.Where(PackFiles.IsMessage))
        {
            if (Text(path) is { } text)
                messages[PackFiles.MessageName(path)] = MessageTemplate.Parse(PackFiles.MessageName(path), text);
        }

        return messages.ToImmutable();
    }

    private PackNode? Open(string path) =>
        Find(path) is { } bytes ? PackJson.Open(path, bytes, problems) : null;

    private string? Text(string path)
    {
        if (Find(path) is not { } bytes)
            return null;
        try
        {
            return StrictUtf8.GetString(bytes.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new PackProblem(path, "", "The file is not UTF-8 text.", "Save it again with the encoding UTF-8."));
            return null;
        }
    }

    private ReadOnlyMemory<byte>? Find(string path)
    {
        if (files.TryGetValue(path, out var bytes))
            return bytes;
        problems.Add(new PackProblem(path, "", "The file is missing.", "Add it. Last year's pack shows what it holds."));
        return null;
    }

    private void FindStrangers() =>
        problems.AddRange(files.Keys.Where(path => !PackFiles.IsKnown(path)).Select(path =>
            new PackProblem(path, "", "A pack has no file of this name.", "Take it out, or check its name and folder.")));

    private ImmutableArray<PackProblem> InOrder() =>
        [.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal)];
}
