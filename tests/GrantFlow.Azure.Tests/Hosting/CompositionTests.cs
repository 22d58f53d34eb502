using System.Reflection;
using GrantFlow.Azure.Tests.Storage;
using GrantFlow.Functions.Hosting;
using GrantFlow.Functions.Tables;
using GrantFlow.Process.Ports;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Azure.Tests.Hosting;

public sealed class CompositionTests(Azurite azurite)
{
    [Fact]
    public async Task Given_the_settings_of_the_emulator_When_the_app_is_put_together_Then_every_port_every_function_and_every_page_has_what_it_needs()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Site:Address"] = "http://localhost:7071/",
            ["SendGrid:ApiKey"] = "SG.sample",
            ["SendGrid:WebhookKey"] = "unused",
            ["SendGrid:FromAddress"] = "grants@contact.example",
            ["Staff:Authority"] = "https://login.example/tenant/v2.0",
            ["Staff:ClientId"] = "sample",
        });
        builder.Services.AddStorage(builder.Configuration).AddAzure(builder.Configuration);

        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();

        // Several copies or none may be kept beside the records; on Azure there are none.
        Assert.All(Ports().Where(port => port != typeof(IPersonalCopies)), port => Assert.Single(scope.ServiceProvider.GetServices(port)));
        Assert.Empty(scope.ServiceProvider.GetServices<IPersonalCopies>());
        Assert.All(Functions().Concat(Pages()), type => ActivatorUtilities.CreateInstance(scope.ServiceProvider, type));
    }

    private static IEnumerable<Type> Ports() => typeof(IForumYearStore).Assembly.GetTypes().Where(type => type is { IsInterface: true, Namespace: "GrantFlow.Process.Ports" });

    private static IEnumerable<Type> Functions() => typeof(AzureServices).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetMethods().Any(method => method.GetCustomAttribute<FunctionAttribute>() is not null));

    private static IEnumerable<Type> Pages() => typeof(Audience).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && typeof(PageModel).IsAssignableFrom(type));
}
