using System.Security.Cryptography;
using System.Text;
using GrantFlow.Core;
using GrantFlow.Core.ForumYears;

namespace GrantFlow.Local.Simulation;

/// <summary>What a simulation came to. The same seed gives the same to the byte.</summary>
/// <param name="Outcomes">Forum years by the stage of their application at the end.</param>
/// <param name="Fingerprint">SHA-256 over the last hash of every chain, in the order of the runs.</param>
internal sealed record Summary(
    int Forums, ulong Seed,
    IReadOnlyDictionary<string, long> Commands, IReadOnlyDictionary<string, long> Events, IReadOnlyDictionary<string, long> Messages,
    IReadOnlyDictionary<string, long> Refusals, long Repeated, IReadOnlyDictionary<string, long> Outcomes,
    long AwardedPence, long PaidPence, long UnderspendPence, string Fingerprint)
{
    /// <summary>What became of the messages; none where the mail service never failed.</summary>
    public MailSummary? Mail { get; init; }
}

/// <summary>Adds up forum years at the end of their year.</summary>
internal sealed class Totals : IDisposable
{
    private readonly IncrementalHash fingerprint = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly SortedDictionary<string, long> outcomes = new(StringComparer.Ordinal);
    private Money awarded;
    private Money paid;
    private Money underspend;

    public async Task AddAsync(World world, IEnumerable<Cast> casts)
    {
        foreach (var cast in casts)
        {
            var head = await world.Store.LoadAsync(cast.Id.Value) ?? throw new InvalidOperationException($"{cast.Id} was never invited.");
            fingerprint.AppendData(Encoding.ASCII.GetBytes(head.ChainHash.Value));
            Add(await world.Desks.ForumYears.LoadAsync(cast.Id));
        }
    }

    public Summary Sum(World world, int forums) => new(
        forums, world.Seed, world.Tally.Commands, world.Tally.Events, world.Tally.Messages, world.Tally.Refusals, world.Tally.Repeated,
        outcomes, awarded.Pence, paid.Pence, underspend.Pence, Convert.ToHexStringLower(fingerprint.GetCurrentHash()));

    public void Dispose() => fingerprint.Dispose();

    private void Add(ForumYear state)
    {
        Tally.Count(outcomes, $"{state.Stage}");
        awarded += state.Award?.Amount ?? Money.Zero;
        paid += state.Paid;
        underspend += state.Monitoring.Underspend ?? Money.Zero;
    }
}
