using GrantFlow.Process.Verifying;

namespace GrantFlow.Web.Public.Verify;

/// <summary>The answer in words, and what to do next.</summary>
public static class VerifyWords
{
    public static string Title(MouAnswer answer) => answer switch
    {
        MouAnswer.Authentic { Facts.End: MouEnd.Complete } => "This agreement is authentic",
        MouAnswer.Authentic { Facts.End: MouEnd.Declined } => "This text is authentic, and it was declined",
        MouAnswer.Authentic => "This text is authentic, and not yet signed by everybody",
        MouAnswer.Superseded => "This agreement has been superseded",
        MouAnswer.Altered => "This file was altered",
        _ => "We do not know this agreement",
    };

    public static IEnumerable<string> Sentences(MouAnswer answer) => answer switch
    {
        MouAnswer.Authentic { Facts.End: MouEnd.Complete } => ["It was made and signed here, and it is the version that counts. If you checked a code, hand in your file too: only that shows whether your copy was changed."],
        MouAnswer.Authentic { Facts.End: MouEnd.Declined } => ["It was made here. One of the parties declined it, so it does not count as signed."],
        MouAnswer.Authentic => ["It was made here. It counts when everybody has signed it."],
        MouAnswer.Superseded => ["It was made here, and a newer version has taken its place. Ask the forum or the local authority for the newest one."],
        MouAnswer.Altered => ["The file says that it is the agreement named below, and it is not as it was made here. Do not rely on it.", "Ask the forum or the local authority for the file again. A file that was printed, scanned or saved by another program counts as altered too."],
        _ => ["No agreement that was made here has this code or is this file.", "If you typed a code, check it. If you handed in a file, ask the forum or the local authority for the original."],
    };

    public static MouFacts? FactsOf(MouAnswer answer) => answer switch
    {
        MouAnswer.Authentic known => known.Facts,
        MouAnswer.Superseded known => known.Facts,
        MouAnswer.Altered known => known.Facts,
        _ => null,
    };
}
