using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace GrantFlow.Web.Tests.Fixtures;

/// <summary>A browser without script: keeps cookies, reads pages, sends their forms as they stand.</summary>
public sealed class Browser(TestServer server) : IDisposable
{
    private readonly HttpClient client = new(new CookieHandler(server.CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    public HttpClient Http => client;

    public void Dispose() => client.Dispose();

    public async Task<IHtmlDocument> GetAsync(string path) => await ReadAsync(await client.GetAsync(path));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());

    /// <summary>Opens the page, fills in its form and sends it.</summary>
    public async Task<IHtmlDocument> SendAsync(string path, IReadOnlyDictionary<string, string> fields, params (string Name, string FileName, byte[] Bytes)[] files) =>
        await ReadAsync(await SendAsync(path, await GetAsync(path), fields, files));

    private async Task<HttpResponseMessage> SendAsync(string path, IHtmlDocument page, IReadOnlyDictionary<string, string> fields, (string Name, string FileName, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        var token = (IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!;
        content.Add(new StringContent(token.Value), token.Name!);
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files)
            content.Add(new ByteArrayContent(bytes), name, fileName);
        return await client.PostAsync(path, content);
    }
}
