using System.Text.Json;
using GrantFlow.Core.Forms;

namespace GrantFlow.Process.Json;

/// <summary>The canonical bytes of answers, as drafts keep them and submissions freeze them.</summary>
public static class AnswersJson
{
    public static byte[] Serialize(Answers answers) => CanonicalJson.Serialize(answers);

    /// <exception cref="JsonException">The bytes are no answers.</exception>
    public static Answers Parse(ReadOnlySpan<byte> bytes) => CanonicalJson.Parse<Answers>(bytes);
}
