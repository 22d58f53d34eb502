using System.Collections.Immutable;
using GrantFlow.Core;
using GrantFlow.Process.Journeys;

namespace GrantFlow.Web.Shared.Signing;

/// <summary>Who signed, in words.</summary>
public static class SignerWords
{
    public static string Of(ImmutableArray<Signer> signers, Party party) => signers.FirstOrDefault(signer => signer.For == party) switch
    {
        null => "Somebody whose name we no longer keep",
        { Paper: not null } signer => $"{signer.Name}, {signer.Position} (on paper)",
        var signer => $"{signer.Name}, {signer.Position}",
    };
}
