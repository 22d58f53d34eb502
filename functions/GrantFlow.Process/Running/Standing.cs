using System.Collections.Immutable;

namespace GrantFlow.Process.Running;

/// <summary>Where a record stands once everything is done that time asked of it.</summary>
/// <param name="Effects">Ids of the effects that may be tried now, in order of their recording.</param>
/// <param name="EffectsLater">Whether others wait for a later moment.</param>
/// <param name="NextWakeUp">When time asks something again, or none.</param>
public sealed record Standing(ImmutableArray<string> Effects, bool EffectsLater, DateTimeOffset? NextWakeUp);
