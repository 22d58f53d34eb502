namespace GrantFlow.Core;

/// <summary>A value that is written down as text and read back from it; adapters convert all of them in one place.</summary>
public interface ITextValue<TSelf> where TSelf : ITextValue<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>One forum in one grant year: <c>2026-27.derby</c>. One area has one, so an area cannot be awarded twice.</summary>
public readonly record struct ForumYearId(string Value) : ITextValue<ForumYearId>
{
    public static ForumYearId Of(string value) => new(value);

    public static ForumYearId For(string grantYear, string areaId) => new($"{grantYear}.{areaId}");

    public override string ToString() => Value;
}

/// <summary>A person known to GrantFlow. Says nothing about who that is: names and addresses are kept apart, so that they can be erased.</summary>
public readonly record struct PersonId(string Value) : ITextValue<PersonId>
{
    /// <summary>Time itself, and what the system does of its own accord.</summary>
    public static readonly PersonId System = new("system");

    public static PersonId Of(string value) => new(value);

    /// <summary>Stands for whoever holds this role at Contact and may do the work: <c>desk-Approver</c>. Who that is, its directory knows.</summary>
    public static PersonId Desk(Role role) => new($"desk-{role}");

    public override string ToString() => Value;
}

/// <summary>Names one attempt to do something. The same id again changes nothing and answers as the first time.</summary>
public readonly record struct CommandId(string Value) : ITextValue<CommandId>
{
    public static CommandId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>SHA-256 of a document's bytes, in lower-case hexadecimal (64 characters): its name and its proof.</summary>
public readonly record struct ContentHash(string Value) : ITextValue<ContentHash>
{
    public static ContentHash Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Names one obligation within its forum year: <c>report-7</c>.</summary>
public readonly record struct ObligationId(string Value) : ITextValue<ObligationId>
{
    public static ObligationId Of(string value) => new(value);

    public override string ToString() => Value;
}
