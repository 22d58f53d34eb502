using System.Collections.Immutable;
using System.Globalization;
using GrantFlow.Core;
using GrantFlow.Process.Documents.Pdf;
using GrantFlow.Process.Ports;
using QRCoder;

namespace GrantFlow.Process.Documents;

/// <summary>The pages after the MOU: who signed it, how and when, and how anybody can check that.</summary>
internal static class CertificatePages
{
    public static IEnumerable<Block> Of(MouCertificate certificate, SealStanding standing, string sealer) =>
    [
        new PageBreak(),
        Title(1, "Certificate of signatures"),
        Text("This certificate belongs to the memorandum of understanding on the pages before it. It says who signed it, how they showed who they are, and when."),
        .. standing == SealStanding.Trial ? Trial() : [],
        Title(2, "The document"),
        new Facts(
        [
            new("Title", MouPrint.TitleOf(certificate.Text)),
            new("Version", certificate.Mark.Version.ToString(CultureInfo.InvariantCulture)),
            new("Fingerprint (SHA-256)", certificate.Fingerprint.Value),
            new("Sealed", $"{Moment(certificate.SealedAt)}, by {sealer}"),
        ]),
        Title(2, "Check this document"),
        Text($"Scan the code below, or go to {certificate.Verify.GetLeftPart(UriPartial.Path)} and type the verification code. You can also hand in this file there. The answer says whether it is authentic, altered or out of date."),
        new Facts([new("Verification code", certificate.Code)]),
        Squares(certificate.Verify),
        .. certificate.Signatures.SelectMany(Signature),
    ];

    private static IEnumerable<Block> Trial() =>
    [
        new Paragraph(
        [
            new TextRun("For trial only. ", Face.Bold),
            new TextRun("This file is sealed with a certificate that this installation made for itself. The seal shows whether the file was changed. It does not prove which organisation sealed it.", Face.Regular),
        ]),
    ];

    private static IEnumerable<Block> Signature(CertifiedSignature signature)
    {
        var record = signature.Record;
        var rows = new List<Fact> { new("Signed by", record.Name), new("Position", record.Position), new("How", How(record)) };
        if (record.Paper is { } paper)
            rows.AddRange([new("Date on the paper", London.Tell(paper.SignedOn)), new("Recorded", Moment(record.SignedAt)), new("Scan (SHA-256)", paper.Scan.Hash.Value)]);
        else
            rows.AddRange([new("Statement of authority", record.Authority), new("Agreed to", record.Consent), new("Text shown", Moment(record.ViewedAt)), new("Signed", Moment(record.SignedAt))]);
        rows.Add(new("Evidence (SHA-256)", signature.Evidence.Value));
        return [Title(2, $"For {record.Organisation}"), new Facts([.. rows])];
    }

    private static string How(SignatureRecord record) => record switch
    {
        { Paper: { } paper } => $"On paper, recorded by {paper.RecorderName} with a scan of it",
        { Proof: { Code: { } code } } => $"Online, with a code sent to the address that was asked to sign, typed at {Moment(code.GivenAt)}",
        { Proof.How: Proof.Code } => "Online, with a code sent to the address that was asked to sign",
        { Proof.How: Proof.Link } => "Online, through a personal link sent to the address that was asked to sign",
        _ => "Online",
    };

    /// <summary>In UTC, which every reader can compare, and as the clocks in England showed it.</summary>
    private static string Moment(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC ({London.Tell(at)}, London time)");

    private static Squares Squares(Uri address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        return new Squares($"QR code that opens {address.AbsoluteUri}", [.. code.ModuleMatrix.Select(row => row.Cast<bool>().ToImmutableArray())]);
    }

    private static Heading Title(int level, string text) => new(level, [new TextRun(text, Face.Regular)]);

    private static Paragraph Text(string text) => new([new TextRun(text, Face.Regular)]);
}
