namespace GrantFlow.Process.Ports;

/// <summary>Daily roots, kept apart from the records: whoever can write records must not be able to change what is here.</summary>
public interface IDailyRoots
{
    /// <summary>Keeps the file of one London day. What is there already stays as it is.</summary>
    /// <returns>False where the day had one.</returns>
    Task<bool> AddAsync(DateOnly day, ReadOnlyMemory<byte> bytes, CancellationToken cancel = default);

    Task<ReadOnlyMemory<byte>?> FindAsync(DateOnly day, CancellationToken cancel = default);

    /// <summary>The days that have one, the earliest first.</summary>
    IAsyncEnumerable<DateOnly> ListAsync(CancellationToken cancel = default);
}
