namespace GrantFlow.Local.Sqlite;

/// <summary>What a power cut may cost.</summary>
public enum Durability
{
    /// <summary>Nothing that was acknowledged.</summary>
    Full,
    /// <summary>Everything. Fast, on a single connection: for simulations, whose store is thrown away.</summary>
    None,
}
