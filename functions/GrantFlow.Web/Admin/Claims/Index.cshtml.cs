using GrantFlow.Core.Programmes;
using GrantFlow.Process.Journeys;
using GrantFlow.Web.Admin.Shared;

namespace GrantFlow.Web.Admin.Claims;

/// <summary>Reads the claim of the second payment. Nothing of it is sent back: an approver releases the payment or does not.</summary>
public sealed class IndexModel : ReviewPage
{
    public override FormKey Key => new(FormKind.Claim);
}
