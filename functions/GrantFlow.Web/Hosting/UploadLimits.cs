namespace GrantFlow.Web.Hosting;

/// <summary>How much one request may bring.</summary>
public sealed class UploadLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public long File { get; set; } = 10 * 1024 * 1024;

    /// <summary>Largest request, in bytes, with all its files and fields.</summary>
    public long Request { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most files that one question keeps.</summary>
    public int FilesPerQuestion { get; set; } = 20;
}
