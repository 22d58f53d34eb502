using System.Collections.Immutable;
using GrantFlow.Core;

namespace GrantFlow.Process.CaseFiles;

/// <summary>What a case file holds.</summary>
/// <param name="Version">Number of its last event.</param>
/// <param name="Chain">Hash of its last event.</param>
/// <param name="Erased">Documents that events or answers name and that were erased on purpose.</param>
public sealed record CaseManifest(string Format, ForumYearId ForumYear, DateTimeOffset MadeAt, long Version, ContentHash Chain, ImmutableArray<CaseDocument> Documents, ImmutableArray<ContentHash> Erased);

/// <param name="What">The event that names it first, or the name of an uploaded file.</param>
/// <param name="Event">Number of the event that it came with.</param>
public sealed record CaseDocument(ContentHash Hash, string What, long Event, string ContentType);
