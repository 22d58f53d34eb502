using GrantFlow.Core;
using GrantFlow.Process.Ports;

namespace GrantFlow.Process.Access;

/// <summary>How long and how often a code may be tried.</summary>
public static class ChallengeRules
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public const int MostTries = 5;

    /// <summary>Before another can be asked for.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Whether the code can still be given.</summary>
    public static bool IsOpen(this Challenge challenge, DateTimeOffset now) =>
        challenge.Used is null && challenge.WrongTries < MostTries && now < challenge.SentAt + Life;

    /// <param name="typed">Hash of what was typed.</param>
    /// <param name="press">Names the press; the one that used the code up may come again.</param>
    /// <returns>The challenge afterwards, and the answer.</returns>
    public static (Challenge After, CodeAnswer Answer) Try(Challenge challenge, ContentHash typed, CommandId press, DateTimeOffset now)
    {
        var isRight = Codes.AreSame(challenge.CodeHash, typed);
        if (challenge.Used is { } used && used.By == press && isRight)
            return (challenge, new CodeAnswer.Right(new CodeProof(challenge.Id, challenge.SentAt, used.At), challenge));
        if (!challenge.IsOpen(now))
            return (challenge, new CodeAnswer.Over());
        var next = challenge with { Revision = challenge.Revision + 1 };
        if (!isRight)
        {
            next = next with { WrongTries = challenge.WrongTries + 1 };
            return (next, next.WrongTries < MostTries ? new CodeAnswer.Wrong(MostTries - next.WrongTries) : new CodeAnswer.Over());
        }

        next = next with { Used = new CodeUsed(press, now) };
        return (next, new CodeAnswer.Right(new CodeProof(challenge.Id, challenge.SentAt, now), next));
    }
}

/// <summary>Which code proved who somebody is; it goes into the record of what they did.</summary>
/// <param name="Challenge">The code's id, which its message carries as occurrence.</param>
public sealed record CodeProof(string Challenge, DateTimeOffset SentAt, DateTimeOffset GivenAt)
{
    /// <summary>Whoever gave the code, for the act that it was given for.</summary>
    public static Actor Strengthen(Actor actor) => actor with { Proof = Proof.FreshCode };
}

/// <summary>The answer to a code.</summary>
public abstract record CodeAnswer
{
    private CodeAnswer()
    {
    }

    /// <summary>The code is used up now.</summary>
    public sealed record Right(CodeProof Proof, Challenge Challenge) : CodeAnswer;

    public sealed record Wrong(int TriesLeft) : CodeAnswer;

    /// <summary>There is no code to try: none was asked for here, or it ended, was used, or was tried too often.</summary>
    public sealed record Over : CodeAnswer;

    public sealed record TooMany(DateTimeOffset Until) : CodeAnswer;
}
