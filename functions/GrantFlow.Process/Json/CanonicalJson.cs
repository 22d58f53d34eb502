using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GrantFlow.Process.Json;

/// <summary>One way of writing values down, so that equal values have equal bytes and equal hashes: properties in ordinal order,
/// camelCase, enums as camelCase texts, money in pence, no indentation, nothing for what is null.</summary>
public static class CanonicalJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static byte[] Serialize<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="JsonException">The bytes are no JSON of this type.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<T>(bytes, Options) ?? throw new JsonException($"Null is no {typeof(T).Name}.");

    /// <summary>The bytes of a value by its own type, where only a base type is known at compile time.</summary>
    public static byte[] Bytes(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);

    public static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value, value.GetType(), Options);

    /// <exception cref="JsonException">The bytes are no JSON of this type.</exception>
    public static object Parse(ReadOnlySpan<byte> bytes, Type type) =>
        JsonSerializer.Deserialize(bytes, type, Options) ?? throw new JsonException($"Null is no {type.Name}.");

    /// <exception cref="JsonException">The element is no JSON of this type.</exception>
    public static object Parse(JsonElement element, Type type) =>
        element.Deserialize(type, Options) ?? throw new JsonException($"Null is no {type.Name}.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowOutOfOrderMetadataProperties = true,
            // The bytes are stored and hashed, and never written into a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SortProperties, LeaveOutMissingArrays } },
            Converters =
            {
                new TextValueConverterFactory(),
                new MoneyConverter(),
                new AnswersConverter(),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void SortProperties(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var order = 0;
        foreach (var property in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal))
            property.Order = order++;
    }

    /// <summary>An immutable array that was never set cannot be enumerated; it is left out as a null would be.</summary>
    private static void LeaveOutMissingArrays(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(ImmutableArray<>))
                continue;
            var isDefault = property.PropertyType.GetProperty(nameof(ImmutableArray<int>.IsDefault))!;
            property.ShouldSerialize = (_, value) => !(bool)isDefault.GetValue(value)!;
        }
    }
}
