using GrantFlow.Local.Dev;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Hosting;

/// <summary>Makes Contact’s personas known before anything else starts, so that every history can name them.</summary>
public sealed class StaffRegister(IPeople people) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => RegisterAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is known of a persona already stays as it is.</summary>
    public async Task RegisterAsync(CancellationToken cancel = default)
    {
        var missing = new List<Person>();
        foreach (var persona in Personas.All)
            if (await people.FindAsync(persona.Person, cancel) is null)
                missing.Add(persona.Entry);
        await people.PutAsync(missing, cancel);
    }
}
