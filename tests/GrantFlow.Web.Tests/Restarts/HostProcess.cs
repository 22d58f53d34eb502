using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GrantFlow.Web.Tests.Walk;
using SystemProcess = System.Diagnostics.Process;

namespace GrantFlow.Web.Tests.Restarts;

/// <summary>The local host as a process of its own, which can be killed as a power cut would.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly SystemProcess process;

    private HostProcess(SystemProcess process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Runs a verb to its end and returns what it printed. Fails where it fails.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await error);
        return output;
    }

    /// <summary>Serves the folder, and returns when it answers.</summary>
    public static async Task<HostProcess> ServeAsync(string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Start("serve", "--data", data, "--urls", address.ToString().TrimEnd('/'));
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health", UriKind.Relative))).IsSuccessStatusCode)
                    return new HostProcess(process, address);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException("The host does not answer.");
    }

    public Browser Browse() => new(Address);

    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static SystemProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "GrantFlow.Local.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return SystemProcess.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
