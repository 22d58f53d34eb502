using System.Collections.Immutable;
using GrantFlow.Core;

namespace GrantFlow.Process.Documents;

/// <summary>A complete MOU with all that is certified of it.</summary>
/// <param name="Text">The document that was signed.</param>
/// <param name="Fingerprint">Its SHA-256.</param>
/// <param name="Verify">Where the code is checked, with the code in it.</param>
/// <param name="SealedAt">When the copy was made.</param>
/// <param name="Signatures">In the order of signing.</param>
public sealed record MouCertificate(
    ReadOnlyMemory<byte> Text, MouMark Mark, ContentHash Fingerprint, string Code, Uri Verify, DateTimeOffset SealedAt, ImmutableArray<CertifiedSignature> Signatures);

/// <param name="Evidence">SHA-256 of the record.</param>
public sealed record CertifiedSignature(SignatureRecord Record, ContentHash Evidence);
