using System.Collections.Concurrent;
using GrantFlow.Web.Access;
using GrantFlow.Web.Tests.Walk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantFlow.Web.Tests.Links;

public sealed class SecurityLogTests
{
    [Fact]
    public async Task Given_entries_wrong_codes_and_refusals_Then_each_is_written_down_and_nothing_secret_or_personal_is()
    {
        using var lines = new Lines();
        await using var run = await LocalRun.StartAsync(configure: builder =>
        {
            builder.Logging.AddFilter<Lines>(typeof(SecurityLog).FullName, LogLevel.Information);
            builder.Services.AddSingleton<ILoggerProvider>(lines);
        });
        var id = await run.InviteDerbyAsync();
        var link = (await run.LatestMailAsync("lead@derby.example", "invitation")).Links.First(one => one.Contains("/link/", StringComparison.Ordinal));
        using var browser = await run.Browse().OpenAsync(link);
        await browser.PressAsync("Continue");
        await browser.PressAsync("Continue", ("code", "22222222"));
        await browser.PressAsync("Continue", ("code", await run.CodeAsync("lead@derby.example")));
        await browser.OpenAsync($"/authority/{id}");
        using var staff = await run.StaffAsync("auditor");
        await staff.OpenAsync("/staff/privacy/derby-lead");

        Assert.Contains(lines.All, line => line.StartsWith("A code was Wrong: for ", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.StartsWith("derby-lead of Forum signed in by ", StringComparison.Ordinal) && line.EndsWith("proved by Code", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.StartsWith("auditor of Contact signed in by ", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.StartsWith("Refused with 403: GET authority/{id} by ", StringComparison.Ordinal));
        Assert.Contains(lines.All, line => line.StartsWith("Refused with 403: GET staff/privacy/{person} by auditor, ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines.All, line => line.Contains('@', StringComparison.Ordinal) || line.Contains(link.Split('/')[^1], StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => All.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
