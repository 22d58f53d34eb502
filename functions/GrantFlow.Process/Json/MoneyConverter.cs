using System.Text.Json;
using System.Text.Json.Serialization;
using GrantFlow.Core;

namespace GrantFlow.Process.Json;

/// <summary>Money as a whole number of pence.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Pence);
}
