using GrantFlow.Core;

namespace GrantFlow.Web.Shared.Codes;

/// <summary>What a limit says, and when to try again.</summary>
public static class LimitWords
{
    public static string TooManyCodes(DateTimeOffset until) =>
        $"Too many codes were asked for. Use the newest one you have, or ask again at {Tell(until)}.";

    public static string TooManyTries(DateTimeOffset until) =>
        $"Codes were tried too often from where you are. Try again at {Tell(until)}.";

    public static string JustSent(DateTimeOffset again) =>
        $"We sent you a code a moment ago. If it does not come, ask for another at {Tell(again)}.";

    public static string Wrong(int triesLeft) => triesLeft == 1
        ? "That is not the code in the newest email. You can try once more"
        : $"That is not the code in the newest email. You can try {triesLeft} more times";

    public const string Over = "This code does not work any more. Ask for a new one";

    /// <summary>Rounded up to the minute, so that nobody comes too early.</summary>
    private static string Tell(DateTimeOffset moment) => London.TellTime(London.Time(moment.AddTicks(TimeSpan.TicksPerMinute - 1)));
}
