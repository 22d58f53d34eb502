using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GrantFlow.Web.Tests.Malformed;

/// <summary>Makes one request after another that nobody should send, each from the seed and its number alone.</summary>
/// <param name="Routes">Addresses of the host with real values in them.</param>
internal sealed record Requests(int Seed, IReadOnlyList<string> Routes, IReadOnlyList<string> Fields, IReadOnlyList<Guest> Guests)
{
    private static readonly string[] Methods = ["GET", "GET", "GET", "HEAD", "HEAD", "POST", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PAGE", "post", "PROPFIND", "QUERY", "A"];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded", "application/json", "application/xml", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
        "multipart/mixed; boundary=x", "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencoded; charset=nonsense", "application/octet-stream", "/", ";;;", "multipart/form-data; boundary=" + Boundary,
    ];

    private const string Boundary = "gf-boundary";

    /// <summary>A form of one of the routes, by somebody whose form it is, filled in with junk.</summary>
    public byte[] MakeForm(int number)
    {
        var junk = JunkOf(number);
        var request = new Draft(junk.One(Routes), junk.One(Guests)) { Method = "POST" };
        return (number % 2 == 0 ? Form(junk, request) : Multipart(junk, request)).ToBytes();
    }

    private Junk JunkOf(int number) => new(new Random(unchecked((Seed * 1_000_003) + number)));

    public byte[] Make(int number)
    {
        var junk = JunkOf(number);
        var request = new Draft(junk.One(Routes), junk.One(Guests));
        request = (number % 10) switch
        {
            0 => Address(junk, request),
            1 => Query(junk, request),
            2 => Headers(junk, request),
            3 => Form(junk, request with { Method = "POST" }),
            4 => Multipart(junk, request with { Method = "POST" }),
            5 => Doors(junk, request),
            6 => Sessions(junk, request),
            7 => Typed(junk, request with { Method = "POST" }),
            8 => Development(junk, request),
            _ => Headers(junk, Form(junk, Query(junk, request with { Method = "POST" }))),
        };
        return request.ToBytes();
    }

    private static Draft Address(Junk junk, Draft request)
    {
        var parts = request.Path.Split('/');
        var place = junk.Upto(parts.Length);
        parts[place] = junk.OneIn(3) ? parts[place] + junk.Segment() : junk.Segment();
        var path = string.Join('/', parts) + (junk.OneIn(10) ? new string('a', junk.Upto(20_000)) : "");
        return request with { Path = path.StartsWith('/') ? path : "/" + path, Method = junk.One(Methods) };
    }

    private Draft Query(Junk junk, Draft request)
    {
        var names = new[] { "handler", "after", "to", "state", "template", "region", "role", "Query.Year", "Query.Stage", "year", "due", "money", "q", "Query[0].Year" };
        var count = junk.OneIn(20) ? junk.Upto(2_000) : junk.Upto(6);
        var parts = Enumerable.Range(0, count).Select(_ => $"{(junk.OneIn(4) ? junk.Segment() : junk.One(names))}={junk.Segment()}");
        return request with { Path = request.Path + "?" + string.Join('&', parts), Guest = junk.One(Guests) };
    }

    private static Draft Headers(Junk junk, Draft request)
    {
        var names = new[] { "Accept", "Accept-Language", "Cookie", "X-HTTP-Method-Override", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-URL", "Range", "If-None-Match", "If-Modified-Since", "Referer", "Origin", "Sec-Fetch-Site", "Expect", "Content-Encoding", "Content-Type", "User-Agent", "X-MS-CLIENT-PRINCIPAL", "Authorization", "Upgrade" };
        var count = junk.OneIn(15) ? junk.Upto(150) : 1 + junk.Upto(5);
        var headers = Enumerable.Range(0, count).Select(_ => $"{(junk.OneIn(8) ? junk.Text() : junk.One(names))}: {(junk.OneIn(30) ? new string('h', 40_000) : junk.Text())}\r\n");
        return request with { Headers = request.Headers + string.Concat(headers) };
    }

    /// <summary>Fields of the forms, with values that none of them takes; sometimes with a good form token, sometimes with none or a broken one.</summary>
    private Draft Form(Junk junk, Draft request)
    {
        var count = junk.OneIn(40) ? junk.Upto(3_000) : junk.Upto(20);
        var fields = Enumerable.Range(0, count).Select(_ => $"{(junk.OneIn(6) ? junk.Segment() : Uri.EscapeDataString(junk.One(Fields)))}={junk.Segment()}");
        var body = string.Join('&', [.. Signed(junk, request), .. fields]) + (junk.OneIn(200) ? new string('b', 2_000_000) : "");
        return request with { Body = Encoding.UTF8.GetBytes(body), Type = junk.OneIn(6) ? junk.One(Types) : Types[0], Length = Length(junk) };
    }

    private Draft Multipart(Junk junk, Draft request)
    {
        using var body = new MemoryStream();
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        foreach (var pair in Signed(junk, request).Select(field => field.Split('=', 2)))
            Write($"--{Boundary}\r\nContent-Disposition: form-data; name=\"{pair[0]}\"\r\n\r\n{Uri.UnescapeDataString(pair[1])}\r\n");
        for (var part = junk.Upto(6); part > 0; part--)
        {
            Write(junk.OneIn(8) ? junk.Text() : $"--{Boundary}\r\n");
            Write(junk.OneIn(6) ? junk.Text() + "\r\n" : $"Content-Disposition: form-data; name=\"{junk.One(Fields)}\"{(junk.OneIn(2) ? $"; filename=\"{junk.Text()}{junk.One([".pdf", ".docx", ".xlsx", ".png", ".txt", ".exe", ""])}\"" : "")}\r\n");
            Write(junk.OneIn(6) ? "" : "Content-Type: application/pdf\r\n\r\n");
            body.Write(junk.One<Func<byte[]>>([() => junk.Bytes(4_000), () => Zip(junk), () => "%PDF-1.4"u8.ToArray(), () => Encoding.UTF8.GetBytes(junk.Text())])());
            Write("\r\n");
        }

        Write(junk.OneIn(4) ? "" : $"--{Boundary}--\r\n");
        return request with { Body = body.ToArray(), Type = junk.OneIn(6) ? junk.One(Types) : Types[^1], Length = Length(junk) };
    }

    private static byte[] Zip(Junk junk)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var entry = junk.Upto(30); entry >= 0; entry--)
                using (var writer = archive.CreateEntry(junk.OneIn(3) ? "word/document.xml" : $"../{entry}").Open())
                    writer.Write(new byte[junk.Upto(20_000)]);
        var bytes = stream.ToArray();
        return junk.OneIn(2) ? bytes[..junk.Upto(bytes.Length)] : bytes;
    }

    /// <summary>Links and codes that nobody was sent.</summary>
    private Draft Doors(Junk junk, Draft request)
    {
        var token = junk.OneIn(2) ? junk.Segment() : Convert.ToBase64String(junk.Bytes(60)).Replace('/', '_').Replace('+', '-').TrimEnd('=');
        var path = $"/link/{token}{junk.One(["", "", "/new", "/code", "/" + junk.Segment()])}";
        path = junk.OneIn(8) ? "/code" : path;
        return junk.OneIn(2) ? request with { Path = path } : Form(junk, request with { Path = path, Method = "POST" });
    }

    /// <summary>Cookies that were cut, swapped or made up.</summary>
    private Draft Sessions(Junk junk, Draft request)
    {
        var cookies = junk.One(Guests).Cookies;
        var broken = junk.Upto(5) switch
        {
            0 => cookies.Length < 20 ? "gf-link=" : cookies[..junk.Upto(cookies.Length)],
            1 => $"gf-link={Convert.ToBase64String(junk.Bytes(300))}",
            2 => $"gf-staff={Uri.EscapeDataString(junk.Text())}; gf-form={Uri.EscapeDataString(junk.Text())}",
            3 => cookies.Replace("gf-link", "gf-staff", StringComparison.Ordinal),
            _ => cookies.Replace('C', 'D'),
        };
        return Form(junk, request with { Guest = new Guest("a forger", broken, junk.One(Guests).Token), Method = junk.One(["GET", "POST"]) });
    }

    /// <summary>Bodies that are no forms.</summary>
    private static Draft Typed(Junk junk, Draft request) => request with
    {
        Body = junk.OneIn(3) ? junk.Bytes(5_000) : Encoding.UTF8.GetBytes($"{{\"{junk.Text()}\":[{string.Concat(Enumerable.Repeat("[", junk.Upto(3_000)))}{junk.Text()}"),
        Type = junk.One(Types), Length = Length(junk), Method = junk.One(Methods),
    };

    private Draft Development(Junk junk, Draft request)
    {
        var path = junk.One(["/dev/clock", "/dev/clock.json", "/dev/mail", "/dev/mail.json", "/dev/sign-in", "/health", "/dev/mail/" + junk.Segment(), $"/dev/mail/{junk.Segment()}/html", "/dev/" + junk.Segment()]);
        var asked = request with { Path = path };
        return junk.OneIn(2) ? Query(junk, asked) : Form(junk, asked with { Method = "POST" });
    }

    private static List<string> Signed(Junk junk, Draft request) => junk.Upto(4) switch
    {
        0 => [],
        1 => [$"__RequestVerificationToken={Uri.EscapeDataString(junk.Text())}", $"command={junk.Upto(1_000_000).ToString(CultureInfo.InvariantCulture)}"],
        _ => [$"__RequestVerificationToken={Uri.EscapeDataString(request.Guest.Token)}", $"command={Uri.EscapeDataString(junk.OneIn(3) ? junk.Text() : $"c{junk.Upto(1_000_000)}")}"],
    };

    /// <summary>What the request says of its length: mostly the truth.</summary>
    private static string? Length(Junk junk) => junk.OneIn(12) ? junk.One(["0", "7", "-1", "99999999999", "x", "33554433"]) : null;

    private sealed record Draft(string Path, Guest Guest)
    {
        public string Method { get; init; } = "GET";

        public string Headers { get; init; } = "";

        public byte[]? Body { get; init; }

        public string Type { get; init; } = "";

        public string? Length { get; init; }

        public byte[] ToBytes()
        {
            var head = new StringBuilder($"{Method} {Path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
            if (Guest.Cookies.Length > 0)
                head.Append(CultureInfo.InvariantCulture, $"Cookie: {Guest.Cookies}\r\n");
            if (Body is not null)
                head.Append(CultureInfo.InvariantCulture, $"Content-Type: {Type}\r\nContent-Length: {Length ?? Body.Length.ToString(CultureInfo.InvariantCulture)}\r\n");
            return [.. Encoding.UTF8.GetBytes(head.Append(Headers).Append("\r\n").ToString()), .. Body ?? []];
        }
    }
}
