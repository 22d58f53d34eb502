using GrantFlow.Core;
using GrantFlow.Core.ForumYears;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>Enters what an MOU is known by, so that anybody’s copy of it can be recognised.</summary>
public sealed class MouRegistry(IMouRegister register)
{
    /// <summary>All that the state names. Again changes nothing.</summary>
    public async Task EnterAsync(ForumYear state, CancellationToken cancel = default)
    {
        if (state.Mou.Document is { } document)
            await EnterAsync(state, document.Value, MouForm.Text, cancel);
        if (state.Mou.Sealed is not { } copy)
            return;
        await EnterAsync(state, copy.Value, MouForm.Sealed, cancel);
        await EnterAsync(state, CodeOf(state.Mou), MouForm.Code, cancel);
    }

    public Task EnterAsync(ForumYear state, string key, MouForm form, CancellationToken cancel = default) =>
        register.PutAsync(new MouEntry(key, state.Id, state.Mou.Version, form), cancel);

    public static string CodeOf(Mou mou) => VerificationCode.Of(mou.Document!.Value, EvidenceOf(mou));

    public static IEnumerable<ContentHash> EvidenceOf(Mou mou) => new[] { mou.Forum?.Evidence, mou.Authority?.Evidence }.OfType<ContentHash>();
}
