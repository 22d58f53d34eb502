namespace GrantFlow.Web.Hosting;

/// <summary>How much one request may bring.</summary>
public sealed class UploadLimits
{
    /// <summary>Largest file, in bytes.</summary>
    public long File { get; set; } = 10 * 1024 * 1024;

    /// <summary>Largest request, in bytes, with all its files and fields.</summary>
    public long Request { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most fields and files in one request. The longest form, a budget of 200 lines, has about 600.</summary>
    public int Fields { get; set; } = 1_024;

    /// <summary>Longest value of one field, in characters. The longest is a whole section, sealed while two people have it open.</summary>
    public int Field { get; set; } = 512 * 1024;

    internal const int FieldName = 200;

    internal const int PartHeaders = 8;

    internal const int PartHeaderBytes = 4_096;

    /// <summary>Most files that one question keeps.</summary>
    public int FilesPerQuestion { get; set; } = 20;
}
