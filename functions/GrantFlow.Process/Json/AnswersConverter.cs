using System.Text.Json;
using System.Text.Json.Serialization;
using GrantFlow.Core.Forms;

namespace GrantFlow.Process.Json;

/// <summary>Answers as one object with a property for each question, in ordinal order of their ids.</summary>
public sealed class AnswersConverter : JsonConverter<Answers>
{
    public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var byId = JsonSerializer.Deserialize<Dictionary<string, Answer>>(ref reader, options) ?? [];
        return new Answers(Answers.None.ById.SetItems(byId));
    }

    public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (id, answer) in value.ById.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(id);
            JsonSerializer.Serialize(writer, answer, options);
        }

        writer.WriteEndObject();
    }
}
