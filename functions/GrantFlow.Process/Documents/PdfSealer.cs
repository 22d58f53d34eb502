using System.Security.Cryptography.X509Certificates;
using GrantFlow.Process.Documents.Pdf;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Documents;

/// <summary>Puts the MOU and its certificate of signatures into one PDF file and signs that with the organisation’s certificate.</summary>
public sealed class PdfSealer(ISealKey keys) : ISealer
{
    public async Task<ReadOnlyMemory<byte>> SealAsync(MouCertificate certificate, CancellationToken cancel = default)
    {
        var key = await keys.OpenAsync(cancel);
        var sealer = key.Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var reason = key.Standing == SealStanding.Trial
            ? "For trial only: seals the signed memorandum of understanding"
            : "Seals the signed memorandum of understanding";
        var prose = new Prose(
            $"{MouPrint.TitleOf(certificate.Text)} (signed)", MouPrint.Footer(certificate.Fingerprint), certificate.Mark.ToString(), certificate.SealedAt,
            [.. MouPrint.Blocks(certificate.Text), .. CertificatePages.Of(certificate, key.Standing, sealer)]);
        var file = Printer.Print(prose, new SignatureSlot(sealer, reason, certificate.SealedAt));
        return await SignatureSlot.FillAsync(file, bytes => Task.FromResult(DetachedSignature.Sign(bytes, key)));
    }
}
