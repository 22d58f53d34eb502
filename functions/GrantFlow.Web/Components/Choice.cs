using GrantFlow.Core.Forms;

namespace GrantFlow.Web.Components;

/// <summary>One answer to pick.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null)
{
    public static readonly IReadOnlyList<Choice> YesNo = [new("yes", "Yes"), new("no", "No")];

    public static Choice Of(Option option) => new(option.Value, option.Label);
}
