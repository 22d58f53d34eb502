using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Access;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>Makes, keeps and records the sealed copy of an MOU that everybody has signed.</summary>
public sealed class SealDesk(
    Running.ForumYears forumYears, IDocumentStore documents, Papers papers, ISealer sealer, MouRegistry registry, SiteOptions site, TimeProvider clock)
{
    /// <summary>Where the copy is there already, or the version has been replaced, nothing is left to make.</summary>
    public async Task SealAsync(ForumYearId id, int version, CancellationToken cancel = default)
    {
        var state = await forumYears.LoadAsync(id, cancel);
        if (state.Mou is { Stage: Stage.MouComplete, Sealed: null } && state.Mou.Version == version)
        {
            var copy = await documents.PutAsync(await sealer.SealAsync(await CertifyAsync(state, cancel), cancel), cancel);
            await forumYears.DoAsync(id, Actor.System, new KeepSealedMou(version, copy), new CommandId($"seal-{version}"), cancel);
            state = await forumYears.LoadAsync(id, cancel);
        }

        await registry.EnterAsync(state, cancel);
    }

    /// <exception cref="InvalidOperationException">The text or a signature’s evidence is not there any more.</exception>
    private async Task<MouCertificate> CertifyAsync(ForumYear state, CancellationToken cancel)
    {
        var text = await documents.GetAsync(state.Mou.Document!.Value, cancel)
            ?? throw new InvalidOperationException($"The text of the MOU of {state.Id} is not there. Restore it from a backup.");
        var signatures = ImmutableArray.CreateBuilder<CertifiedSignature>();
        foreach (var evidence in MouRegistry.EvidenceOf(state.Mou))
            signatures.Add(new CertifiedSignature(
                await papers.FindAsync<SignatureRecord>(evidence, cancel) ?? throw new InvalidOperationException($"The evidence {evidence} of {state.Id} is not there. Restore it from a backup."),
                evidence));
        var code = MouRegistry.CodeOf(state.Mou);
        return new MouCertificate(
            text, new MouMark(state.Id, state.Mou.Version), state.Mou.Document.Value, code, new Uri(site.BaseAddress, $"verify?code={code}"), clock.GetUtcNow(), signatures.ToImmutable());
    }
}
