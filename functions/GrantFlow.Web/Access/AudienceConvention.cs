using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace GrantFlow.Web.Access;

/// <summary>Puts on every page what <see cref="AudienceTable"/> says of it. A page without an audience is shut to everybody.</summary>
internal sealed class AudienceConvention(AudienceTable table) : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var audience = table.Of(model.ViewEnginePath);
        // OnPageHandlerExecutionAsync reads like the handler of an HTTP method called PAGE, and is none.
        foreach (var hook in model.HandlerMethods.Where(handler => handler.HttpMethod.Equals("Page", StringComparison.OrdinalIgnoreCase)).ToList())
            model.HandlerMethods.Remove(hook);
        model.EndpointMetadata.Add(new AudienceMetadata(audience));
        model.EndpointMetadata.Add(audience is Audience.Public or Audience.LinkHolder or Audience.ThisMachine
            ? new AllowAnonymousAttribute()
            : new AuthorizeAttribute(AudiencePolicies.Name(audience)));
    }
}

/// <summary>Carried by the endpoint of every page.</summary>
public sealed record AudienceMetadata(Audience Audience);
