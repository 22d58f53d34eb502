using System.Text.Json;
using System.Text.Json.Serialization;
using GrantFlow.Core;

namespace GrantFlow.Process.Json;

/// <summary>Writes every <see cref="ITextValue{TSelf}"/> as its plain text, as a value and as a key.</summary>
public sealed class TextValueConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.GetInterfaces().Any(type => IsOwnTextValue(type, typeToConvert));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(TextValueConverter<>).MakeGenericType(typeToConvert))!;

    private static bool IsOwnTextValue(Type type, Type self) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ITextValue<>) && type.GenericTypeArguments[0] == self;

    private sealed class TextValueConverter<T> : JsonConverter<T>
        where T : ITextValue<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Of(reader.GetString() ?? throw new JsonException($"{typeof(T).Name} must be a text."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => T.Of(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
    }
}
