namespace GrantFlow.Web.Problems;

/// <summary>What went wrong and what to do next, in plain words.</summary>
public sealed record ProblemText(string Title, params string[] Sentences)
{
    public static readonly ProblemText NotFound = new(
        "Page not found",
        "If you typed the address, check that it is right.",
        "If you followed a link in an email, open the newest email we sent you and use the link in that one.");

    public static readonly ProblemText FormRefused = new(
        "Go back and try again",
        "We could not accept the page you sent. It may have been open for a long time, or open in two places.",
        "Go back, reload the page and send it again.");

    public static ProblemText Of(int status) => status switch
    {
        400 or 405 or 415 => new("Go back and try again", "We could not read what you sent. Go back, check the page and send it again."),
        401 => new("Sign in again", "You are not signed in, or you were away for a while.", "Forums and local authorities: open the link in your email again. What you saved is still there."),
        403 => new("You cannot open this page", "Your role does not include this page. If you think it should, ask the person who asked you to help."),
        409 => new("Somebody else was first", "This was changed while you were looking at it. Go back, reload the page and see what is there now."),
        413 => new("Your files are too large", "All files sent at once must be 30 MB or less together, and each file 10 MB or less.", "Go back, choose fewer or smaller files and send the page again."),
        423 => new(
            "This file cannot be opened",
            "It holds something harmful, or we could not check it for viruses yet.",
            "Try again later. If it stays like this, ask whoever sent it for another copy."),
        429 => new("Too many tries", "You have asked very often in a short time. Wait a minute and try again."),
        >= 500 => new("Sorry, something went wrong", "We could not do that. Nothing you saved before is lost.", "Try again in a few minutes."),
        _ => NotFound,
    };
}
