using System.Net;

namespace GrantFlow.Process.Messages;

/// <summary>HTML as mail programs on a phone show it: one column, large type, styles on the elements, no images, nothing fetched.</summary>
internal static class MailHtml
{
    private const string Quote = """<blockquote style="margin:0 0 16px;padding-left:12px;border-left:4px solid #00566b">""";

    public static string Page(string subject, string body) =>
        $"""
        <!doctype html>
        <html lang="en-GB">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(subject)}</title>
        </head>
        <body style="margin:0;padding:16px;background:#ffffff;color:#1a1a1a">
        <div style="max-width:600px;margin:0 auto;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5;overflow-wrap:anywhere">
        {body.Replace("<blockquote>", Quote, StringComparison.Ordinal)}</div>
        </body>
        </html>

        """;

    public static string Button(string address, string label) =>
        IsWebAddress(address)
            ? $"""<p><a href="{WebUtility.HtmlEncode(address)}" style="display:inline-block;padding:14px 20px;background:#00566b;color:#ffffff;font-weight:bold;text-decoration:none;border-radius:4px">{WebUtility.HtmlEncode(label)}</a></p>"""
            : $"<p>{WebUtility.HtmlEncode(address)}</p>";

    public static string Link(string address) => Link(address, address);

    public static string Link(string address, string words) =>
        IsWebAddress(address) ? $"""<a href="{WebUtility.HtmlEncode(address)}" style="color:#00566b">{WebUtility.HtmlEncode(words)}</a>""" : WebUtility.HtmlEncode(words);

    private static bool IsWebAddress(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal);
}
