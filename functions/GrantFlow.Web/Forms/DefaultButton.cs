using GrantFlow.Web.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GrantFlow.Web.Forms;

/// <summary>Enter in a text field presses the first submit button of its form. This one, unseen, saves; without it Enter would remove a line.</summary>
internal static class DefaultButton
{
    public static TagBuilder Render() => Html.Element("button", "govuk-visually-hidden", "Save")
        .With("type", "submit").With("tabindex", "-1").With("aria-hidden", "true");
}
