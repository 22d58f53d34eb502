using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GrantFlow.Functions.Staff;

/// <summary>Checks id tokens: signed by a key that the issuer publishes, from that issuer, for this app, and of now.</summary>
public sealed class StaffTokens(IConfigurationManager<OpenIdConnectConfiguration> issuer, IOptions<StaffSettings> options, TimeProvider clock, ILogger<StaffTokens> log)
{
    /// <summary>How far clocks may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <returns>None where the token does not hold, or names nobody with a role.</returns>
    public async Task<SignedIn?> ReadAsync(string token, CancellationToken cancel = default)
    {
        var published = await issuer.GetConfigurationAsync(cancel);
        var checks = new TokenValidationParameters
        {
            ValidIssuer = published.Issuer,
            ValidAudience = options.Value.ClientId,
            IssuerSigningKeys = published.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = IsOfNow,
        };
        var result = await handler.ValidateTokenAsync(token, checks);
        if (result.IsValid)
            return SignedIn.Of(result.ClaimsIdentity);
        log.LogWarning("An id token was turned away: {Why}", result.Exception.GetType().Name);
        // A key that is not known may be one that was published since.
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            issuer.RequestRefresh();
        return null;
    }

    private bool IsOfNow(DateTime? from, DateTime? until, SecurityToken token, TokenValidationParameters checks)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now - Skew && !(from > now + Skew);
    }
}
