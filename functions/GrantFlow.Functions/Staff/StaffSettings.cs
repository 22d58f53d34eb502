namespace GrantFlow.Functions.Staff;

/// <summary>The section <c>Staff</c> of the app's settings: how Contact's people sign in.</summary>
public sealed class StaffSettings
{
    /// <summary>Who issues their tokens: <c>https://login.microsoftonline.com/TENANT/v2.0</c>.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The app registration that the tokens are for.</summary>
    public string ClientId { get; set; } = "";
}
