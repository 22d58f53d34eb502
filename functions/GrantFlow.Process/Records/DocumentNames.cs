using System.Collections.Concurrent;
using System.Reflection;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Process.Records;

/// <summary>The documents that an event names: every hash that it holds.</summary>
public static class DocumentNames
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Hashes = new();

    public static IEnumerable<ContentHash> Of(Event happened) =>
        Hashes.GetOrAdd(happened.GetType(), type => [.. type.GetProperties().Where(property => property.PropertyType == typeof(ContentHash) || property.PropertyType == typeof(ContentHash?))])
            .Select(property => property.GetValue(happened))
            .OfType<ContentHash>();
}
