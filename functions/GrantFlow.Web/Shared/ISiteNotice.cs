using System.Collections.Immutable;
using GrantFlow.Web.Components;

namespace GrantFlow.Web.Shared;

/// <summary>What a host has to say above every page. Most hosts have nothing to say and register none.</summary>
public interface ISiteNotice
{
    string Text { get; }

    ImmutableArray<Crumb> Links { get; }
}
