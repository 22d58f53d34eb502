using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Exports;

/// <summary>Public data may be kept by whoever fetches it, for as long as a change may take to be seen.</summary>
internal static class PublicCaching
{
    public static void MayBeKept(this HttpResponse response) => response.Headers.CacheControl = "public, max-age=300";
}
