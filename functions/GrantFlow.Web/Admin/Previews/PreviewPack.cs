using GrantFlow.Process.Messages;
using GrantFlow.Process.Packs;
using GrantFlow.Process.Running;

namespace GrantFlow.Web.Admin.Previews;

/// <summary>Messages of a pack with sample values. It knows the pack and nothing else, so it cannot send.</summary>
internal static class PreviewPack
{
    /// <summary>The pack of this year, or the newest where none is named; none where there is no such year.</summary>
    public static ProgrammePack? Of(IProgrammes programmes, string? year) =>
        programmes.GrantYears.FirstOrDefault(known => year is null || known == year) is { } found ? programmes.Of(found) : null;

    /// <summary>None where the pack has no such message.</summary>
    public static RenderedMessage? Render(ProgrammePack pack, string? template) =>
        template is not null && pack.Messages.TryGetValue(template, out var message) ? message.Render(SampleValues.Of(pack, message)) : null;
}
