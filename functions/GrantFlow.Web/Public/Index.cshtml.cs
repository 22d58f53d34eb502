using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantFlow.Web.Public;

/// <summary>What GrantFlow is, for somebody who came without a link.</summary>
public sealed class IndexModel : PageModel;
