namespace GrantFlow.Functions.Sealing;

/// <summary>The section <c>Seal</c> of the app's settings.</summary>
public sealed class SealSettings
{
    /// <summary>The certificate that seals, with its key: a PFX file without a password, in base64. The key vault gives a certificate of
    /// its own in this form when it is asked for it as a secret, so in Azure this is a reference to the key vault.</summary>
    public string Certificate { get; set; } = "";
}
