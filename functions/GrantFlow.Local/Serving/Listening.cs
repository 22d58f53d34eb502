using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GrantFlow.Local.Commands;
using GrantFlow.Local.Hosting;
using GrantFlow.Local.Sqlite;
using Microsoft.AspNetCore.Connections;

namespace GrantFlow.Local.Serving;

/// <summary>Runs the local host until it is stopped.</summary>
internal static class Listening
{
    /// <exception cref="CommandError">The addresses are not of this machine, or are no addresses.</exception>
    public static Uri Check(string urls)
    {
        foreach (var url in urls.Split(';'))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/")
                throw new CommandError($"‘{url}’ is no address to listen on. Give one like --urls http://127.0.0.1:5080.", ExitCode.Usage);
            if (!address.IsLoopback)
                throw new CommandError($"‘{url}’ can be reached from other machines, and here anybody can sign in as anybody. Give an address of this machine, like --urls http://127.0.0.1:5080.", ExitCode.Usage);
        }

        return new Uri(urls.Split(';')[0]);
    }

    /// <summary>Finds out at once what would otherwise be known only after a long task.</summary>
    /// <exception cref="CommandError">Somebody else listens there.</exception>
    public static void MustBeFree(Uri address)
    {
        if (address.Port == 0)
            return;
        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Loopback, address.Port);
            listener.Start();
        }
        catch (SocketException taken)
        {
            throw Taken(address, taken);
        }
    }

    public static async Task RunAsync(LocalOptions options, TextWriter output, CancellationToken cancel)
    {
        var address = Check(options.Urls);
        var app = LocalHost.Build(options);
        await using (app)
        {
            // A folder that another process has open is told before anything starts.
            app.Services.GetRequiredService<SqliteDatabase>();
            try
            {
                await app.StartAsync(cancel);
            }
            catch (IOException refused) when (refused.InnerException is AddressInUseException)
            {
                throw Taken(address, refused);
            }

            await output.WriteLineAsync(Welcome(new Uri(app.Urls.First())));
            await app.WaitForShutdownAsync(cancel);
        }
    }

    private static CommandError Taken(Uri address, Exception inner) =>
        new($"Port {address.Port.ToString(CultureInfo.InvariantCulture)} is taken. Stop the other program, or pass another port: --urls http://127.0.0.1:{(address.Port + 1).ToString(CultureInfo.InvariantCulture)}.", ExitCode.Failed, inner);

    private static string Welcome(Uri site) => $"""
        GrantFlow is at        {site}
        Sign in as staff       {new Uri(site, "dev/sign-in")}
        Read everybody’s mail  {new Uri(site, "dev/mail")}
        Move the clock         {new Uri(site, "dev/clock")}
        Stop it with Ctrl+C.
        """;
}
