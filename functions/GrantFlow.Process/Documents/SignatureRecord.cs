using GrantFlow.Core;
using GrantFlow.Core.Forms;
using GrantFlow.Process.Access;

namespace GrantFlow.Process.Documents;

/// <summary>What makes a signature hold: what was shown, to whom, how they proved who they are, how it was agreed to, and when.</summary>
/// <param name="Document">Hash of the text shown.</param>
/// <param name="Role">In which the person signed.</param>
/// <param name="Name">As they typed it; on paper, as it stands there.</param>
/// <param name="Authority">The signer’s statement that they may sign, as worded on the page; empty on paper.</param>
/// <param name="Consent">The words they agreed to, which say that typing the name signs; empty on paper.</param>
/// <param name="Invited">The address that was asked to sign.</param>
/// <param name="ViewedAt">When the text was shown; on paper, when the signature was recorded.</param>
/// <param name="SignedAt">When it was signed here; on paper, when the signature was recorded.</param>
/// <param name="Paper">Where it was signed on paper: what and who says so.</param>
public sealed record SignatureRecord(
    string Salt, ContentHash Document, int Version, Party For, Role Role, string Name, string Position, string Organisation,
    string Authority, string Consent, string Invited, ProofGiven Proof, DateTimeOffset ViewedAt, DateTimeOffset SignedAt,
    BrowserSeen Browser, PaperSeen? Paper = null)
{
    /// <summary>The code that proved who signed; none where it was signed on paper.</summary>
    public CodeProof? Code => Proof.Code;
}

/// <summary>How the signer proved who they are.</summary>
/// <param name="Code">The code that opened the session or this signature, where one did.</param>
public sealed record ProofGiven(Proof How, CodeProof? Code = null);

/// <summary>As the host saw it.</summary>
/// <param name="Address">Of the network.</param>
/// <param name="Agent">What the browser says it is.</param>
public sealed record BrowserSeen(string Address, string Agent)
{
    public static readonly BrowserSeen None = new("", "");
}

/// <param name="SignedOn">The date on the paper.</param>
public sealed record PaperSeen(FileRef Scan, PersonId RecordedBy, string RecorderName, DateOnly SignedOn);

/// <summary>Who says that a party declined on paper.</summary>
/// <param name="DeclinedOn">The date on the paper.</param>
public sealed record RefusalRecord(
    string Salt, ContentHash Document, int Version, Party For, string Name, string Position, FileRef Scan, PersonId RecordedBy, string RecorderName, DateOnly DeclinedOn, DateTimeOffset RecordedAt);
