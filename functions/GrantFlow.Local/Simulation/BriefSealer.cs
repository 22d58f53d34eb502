using System.Globalization;
using System.Text;
using GrantFlow.Process.Documents;
using GrantFlow.Process.Ports;

namespace GrantFlow.Local.Simulation;

/// <summary>Two lines in place of a sealed PDF: for simulations, whose thousands of copies nobody opens.</summary>
internal sealed class BriefSealer : ISealer
{
    public Task<ReadOnlyMemory<byte>> SealAsync(MouCertificate certificate, CancellationToken cancel = default) =>
        Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{certificate.Mark}\n{certificate.Code} {certificate.SealedAt:O}\n")));
}
