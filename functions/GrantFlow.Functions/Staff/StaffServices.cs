using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GrantFlow.Functions.Staff;

public static class StaffServices
{
    private const string Section = "Staff";

    public static IServiceCollection AddStaff(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StaffSettings>().Bind(configuration.GetSection(Section))
            .Validate(settings => Uri.TryCreate(settings.Authority, UriKind.Absolute, out _), "Staff:Authority is missing. Set it to the tenant’s issuer, like https://login.microsoftonline.com/TENANT/v2.0.")
            .Validate(settings => settings.ClientId.Length > 0, "Staff:ClientId is missing. Set it to the id of the app registration that staff sign in with.")
            .ValidateOnStart();
        services.AddOptions<CookieAuthenticationOptions>(WebSchemes.Staff).PostConfigure(StaffSignIn.SendToEntra);
        return services
            .AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(provider => new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{provider.GetRequiredService<IOptions<StaffSettings>>().Value.Authority.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever()))
            .AddSingleton<IStaffDirectory>(provider => provider.GetRequiredService<IStaffBook>())
            .AddSingleton<StaffTokens>();
    }
}
