using System.Collections.Immutable;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantFlow.Web.Forms;

/// <summary>The files a question holds, each with a button that takes it off, and room for more.</summary>
internal sealed record FilesView(Field Field, ImmutableArray<FileRef> Files, Func<FileRef, string>? Href, FileStates States)
{
    public IHtmlContent Render() => Html.Join(
        FormGroup.Labelled(Field, Controls.File(Field, UploadTypes.Accept)),
        Files.Length == 0 ? null : Html.Join(
            DefaultButton.Render(),
            Html.Element("ul", "gf-budget", [.. Files.Select(Row)])));

    private TagBuilder Row(FileRef file) => Html.Element("li", "gf-budget__line",
        Html.Element("div", "gf-budget__item govuk-body", FileLink.Of(file, Href, States)),
        Html.Element("button", ButtonTagHelper.Css(ButtonKind.Secondary), "Remove", Html.Hidden($" {file.Name}"))
            .With("type", "submit").With("name", FormButtons.Remove).With("value", $"{Field.Name}:{file.Hash}"));
}

internal static class FileLink
{
    public static IHtmlContent Of(FileRef file, Func<FileRef, string>? href, FileStates states) => Html.Join(
        href is null || states.Of(file) == ScanState.Infected ? file.Name : Html.Element("a", "govuk-link", file.Name).With("href", href(file)),
        states.Warning(file) is { } warning ? $" ({Size(file.Size)}, {warning})" : $" ({Size(file.Size)})");

    private static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / (1024 * 1024)} MB";
}
