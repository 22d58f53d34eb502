namespace GrantFlow.Process.Ports;

/// <summary>Counts what is done too often, for all instances of the host together.</summary>
public interface ICounts
{
    /// <summary>Counts one more under this key.</summary>
    /// <param name="key">Opaque; holds no personal data.</param>
    /// <param name="until">When the count ends. Another moment is another count; ended ones may be forgotten.</param>
    /// <param name="now">Before <paramref name="until"/>.</param>
    /// <returns>How many there are now, this one among them.</returns>
    Task<int> AddAsync(string key, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel = default);
}
