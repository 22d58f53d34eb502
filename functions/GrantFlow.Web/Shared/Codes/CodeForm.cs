namespace GrantFlow.Web.Shared.Codes;

/// <summary>What the partial page of a code needs: it ends a form with either the button that sends a code, or the field and the button of the act.</summary>
/// <param name="Act">The words on the button of the act.</param>
/// <param name="SendTo">The address that sends a code.</param>
/// <param name="Typed">What stands in the field.</param>
public sealed record CodeForm(CodeView View, string Act, string SendTo, string Typed);
