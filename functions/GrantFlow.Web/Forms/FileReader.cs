using System.Collections.Immutable;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Documents;
using GrantFlow.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Forms;

internal sealed record TakenFiles(ImmutableArray<FileRef> Files, ImmutableArray<string> Refusals);

/// <summary>Takes the files of one question that are small enough and what they say they are.</summary>
internal sealed class FileReader(Scanning scanning, UploadLimits limits)
{
    public async Task<TakenFiles> ReadAsync(Question question, IReadOnlyList<IFormFile> posted, ImmutableArray<FileRef> kept, CancellationToken cancel)
    {
        var files = kept;
        var refusals = ImmutableArray.CreateBuilder<string>();
        foreach (var file in posted.Where(file => file.FileName.Length > 0))
        {
            var name = SafeName(file.FileName);
            if (files.Length >= limits.FilesPerQuestion)
                refusals.Add($"You can add up to {limits.FilesPerQuestion} files to ‘{question.Label}’. ‘{name}’ was not added");
            else if (file.Length > limits.File)
                refusals.Add($"‘{name}’ must be smaller than {limits.File / (1024 * 1024)} MB");
            else if (file.Length == 0)
                refusals.Add($"‘{name}’ is empty. Choose another file");
            else
                files = await TakeAsync(file, name, files, refusals, cancel);
        }

        return new TakenFiles(files, refusals.ToImmutable());
    }

    private async Task<ImmutableArray<FileRef>> TakeAsync(IFormFile file, string name, ImmutableArray<FileRef> files, ImmutableArray<string>.Builder refusals, CancellationToken cancel)
    {
        using var copy = new MemoryStream((int)file.Length);
        await file.CopyToAsync(copy, cancel);
        var bytes = copy.ToArray();
        if (UploadTypes.Of(name, bytes) is not { } contentType)
        {
            refusals.Add($"‘{name}’ must be {UploadTypes.Told}");
            return files;
        }

        if (await scanning.KeepAsync(bytes, cancel) is not { } hash)
        {
            refusals.Add($"‘{name}’ holds something harmful, so we did not keep it. Check your computer for viruses, and choose another file");
            return files;
        }

        return files.Any(earlier => earlier.Hash == hash) ? files : files.Add(new FileRef(hash, name, bytes.Length, contentType));
    }

    /// <summary>The last part of the name without control characters, at most 100 characters: some browsers send a whole path.</summary>
    private static string SafeName(string name)
    {
        var last = new string([.. name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        var ending = Path.GetExtension(last);
        return last.Length <= 100 || ending.Length > 10 ? last[..Math.Min(last.Length, 100)] : last[..(100 - ending.Length)] + ending;
    }
}
