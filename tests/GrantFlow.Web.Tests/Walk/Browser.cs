using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GrantFlow.Web.Tests.Walk;

/// <summary>What a person with a browser does: follows links, fills in forms, presses buttons. Keeps cookies, runs no script.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient client;

    public Browser(Uri address)
    {
        client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    /// <summary>What this browser would send of its cookies.</summary>
    public string CookieHeader => handler.CookieContainer.GetCookieHeader(client.BaseAddress!);

    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the page shown.</summary>
    public string Path { get; private set; } = "/";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What the page says, white space folded.</summary>
    public string Text => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim())];

    public async Task<Browser> OpenAsync(string address)
    {
        await ShowAsync(await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute)));
        return this;
    }

    /// <summary>Follows the link with these words.</summary>
    public Task<Browser> FollowAsync(string words)
    {
        var link = Page.QuerySelectorAll("a[href]").FirstOrDefault(a => Fold(a.TextContent).Contains(words, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"No link ‘{words}’ on {Path} ({Heading}). There are: {string.Join(" | ", Page.QuerySelectorAll("a[href]").Select(a => Fold(a.TextContent)))}");
        return OpenAsync(link.GetAttribute("href")!);
    }

    /// <summary>Fills in fields by name and presses the button with these words. An unknown field is a mistake of the test.</summary>
    public async Task<Browser> PressAsync(string button, params (string Name, string Value)[] fields) =>
        await PressAsync(button, fields, []);

    public async Task<Browser> PressAsync(string button, (string Name, string Value)[] fields, (string Name, string File, byte[] Bytes)[] files)
    {
        var pressed = Page.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(b => Fold(b.TextContent).Contains(button, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidOperationException($"No button ‘{button}’ on {Path} ({Heading}). There are: {string.Join(" | ", Page.QuerySelectorAll("button").Select(b => Fold(b.TextContent)))}");
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var values = Values(form, fields, [.. files.Select(file => file.Name)]);
        if (pressed.GetAttribute("name") is { Length: > 0 } name)
            values.Add(new(name, pressed.GetAttribute("value") ?? ""));
        var target = new Uri(pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path, UriKind.RelativeOrAbsolute);
        if (string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            await ShowAsync(await client.PostAsync(target, Content(form, values, files)));
        else
            await OpenAsync(target.OriginalString.Split('?')[0] + "?" + await new FormUrlEncodedContent(values).ReadAsStringAsync());
        return this;
    }

    /// <summary>Presses without waiting for the page, as an impatient finger does; the page shown stays.</summary>
    public async Task SendAlongsideAsync(string button, params (string Name, string Value)[] fields)
    {
        var form = (IHtmlFormElement)Page.QuerySelectorAll("button").First(b => Fold(b.TextContent).Contains(button, StringComparison.OrdinalIgnoreCase)).Closest("form")!;
        using var content = new FormUrlEncodedContent(Values(form, fields, []));
        using var answer = await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content);
    }

    /// <summary>The page as it stands, to come back to.</summary>
    public (IHtmlDocument Page, string Path) Keep() => (Page, Path);

    /// <summary>Shows a page again without asking the server, as the back button does.</summary>
    public void Back((IHtmlDocument Page, string Path) kept) => (Page, Path) = kept;

    /// <summary>Gets a file; the page shown stays.</summary>
    public Task<HttpResponseMessage> FetchAsync(string address) => client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    /// <summary>Posts what no button of the page shown would, with the form token that this session has there; the page stays.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"No form token on {Path} ({Heading}).");
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]);
        return await client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>Signs in as one of Contact's staff.</summary>
    public async Task<Browser> SignInAsync(string persona)
    {
        await ShowAsync(await client.PostAsync(new Uri("/dev/sign-in", UriKind.Relative), new FormUrlEncodedContent([new("persona", persona)])));
        return this;
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private static HttpContent Content(IHtmlFormElement form, List<KeyValuePair<string, string>> values, (string Name, string File, byte[] Bytes)[] files)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
            return new FormUrlEncodedContent(values);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
            content.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files)
            content.Add(new ByteArrayContent(bytes), name, file);
        return content;
    }

    private static List<KeyValuePair<string, string>> Values(IHtmlFormElement form, (string Name, string Value)[] fields, IReadOnlyCollection<string> fileNames)
    {
        var controls = form.QuerySelectorAll("input[name], textarea[name], select[name]").ToList();
        var unknown = fields.Select(field => field.Name).Concat(fileNames).Where(name => controls.TrueForAll(control => control.GetAttribute("name") != name)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException($"No field {string.Join(", ", unknown)}. There are: {string.Join(", ", controls.Select(control => control.GetAttribute("name")).Distinct())}");
        var given = fields.Select(field => field.Name).ToHashSet();
        var values = new List<KeyValuePair<string, string>>();
        foreach (var control in controls.Where(control => !given.Contains(control.GetAttribute("name")!)))
            if (Value(control) is { } value)
                values.Add(new(control.GetAttribute("name")!, value));
        values.AddRange(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return values;
    }

    private static string? Value(IElement control) => control switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement { Type: "file" or "submit" or "button" } => null,
        IHtmlInputElement input => input.Value,
        _ => null,
    };

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        for (var hops = 0; (int)answer.StatusCode is 301 or 302 or 303 && hops < 5; hops++)
        {
            var next = answer.Headers.Location!;
            answer.Dispose();
            answer = await client.GetAsync(next);
        }

        Status = answer.StatusCode;
        Path = answer.RequestMessage!.RequestUri!.PathAndQuery;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        answer.Dispose();
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
