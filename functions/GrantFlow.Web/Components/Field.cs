namespace GrantFlow.Web.Components;

/// <summary>What every question on a page has.</summary>
/// <param name="Name">Under which it is posted.</param>
/// <param name="Error">What is wrong with the answer, or none.</param>
public sealed record Field(string Name, string Label, string? Hint = null, string? Error = null, LabelStyle Style = LabelStyle.Bold)
{
    public string Id { get; } = FieldId.Of(Name);

    /// <summary>Ids of the hint and error that a screen reader tells with the control.</summary>
    public string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-error",
        _ => $"{Id}-hint {Id}-error",
    };
}

/// <summary>How the label of a field looks.</summary>
public enum LabelStyle
{
    Plain,
    Bold,
    /// <summary>The label is the page's only heading.</summary>
    Heading,
    /// <summary>For screen readers alone.</summary>
    Hidden,
}
