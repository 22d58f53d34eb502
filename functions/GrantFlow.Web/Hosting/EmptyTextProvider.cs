using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace GrantFlow.Web.Hosting;

/// <summary>An empty field binds as empty text and never as null.</summary>
internal sealed class EmptyTextProvider : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
