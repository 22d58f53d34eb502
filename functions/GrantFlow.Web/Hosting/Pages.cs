using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GrantFlow.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace GrantFlow.Web.Hosting;

internal static class Pages
{
    public static void AddPages(this IServiceCollection services, Transport transport)
    {
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.ModelMetadataDetailsProviders.Add(new EmptyTextProvider());
                options.Filters.Add(new AntiforgeryProblemFilter());
                options.Filters.Add(new HandlerFilter());
                // Our forms have no names in jQuery's syntax, and a name that looks like broken jQuery must not break the page.
                options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
            })
            .ConfigureApplicationPartManager(AddOwnPart);
        services.AddOptions<RazorPagesOptions>().Configure<IOptions<AudienceTable>>((options, table) => options.Conventions.Add(new AudienceConvention(table.Value)));
        services.AddOptions<FormOptions>().Configure<IOptions<UploadLimits>>((options, limits) =>
        {
            options.MultipartBodyLengthLimit = limits.Value.Request;
            options.ValueCountLimit = limits.Value.Fields;
            options.ValueLengthLimit = limits.Value.Field;
            options.KeyLengthLimit = UploadLimits.FieldName;
            options.MultipartHeadersCountLimit = UploadLimits.PartHeaders;
            options.MultipartHeadersLengthLimit = UploadLimits.PartHeaderBytes;
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Pounds, dashes and accents stay readable in the page's source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Sessions.CookieName(transport, "gf-form");
            options.Cookie.SecurePolicy = Sessions.SecurePolicy(transport);
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddOwnPart(ApplicationPartManager manager) => AddPart(manager, typeof(Pages).Assembly);

    /// <summary>A host whose own assembly does not name this one still gets its pages, and gets them once.</summary>
    public static void AddPart(ApplicationPartManager manager, Assembly assembly)
    {
        foreach (var part in manager.ApplicationParts.Where(part => part.Name == assembly.GetName().Name).ToList())
            manager.ApplicationParts.Remove(part);
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            manager.ApplicationParts.Add(part);
    }
}
