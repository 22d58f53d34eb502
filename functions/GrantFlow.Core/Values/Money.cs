using System.Globalization;

namespace GrantFlow.Core;

/// <summary>Pounds sterling in whole pence. Arithmetic is checked: an overflow throws and never wraps.</summary>
public readonly record struct Money(long Pence) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    public static Money Pounds(long pounds) => new(checked(pounds * 100));

    public static Money operator +(Money a, Money b) => new(checked(a.Pence + b.Pence));

    public static Money operator -(Money a, Money b) => new(checked(a.Pence - b.Pence));

    public static bool operator <(Money a, Money b) => a.Pence < b.Pence;

    public static bool operator >(Money a, Money b) => a.Pence > b.Pence;

    public static bool operator <=(Money a, Money b) => a.Pence <= b.Pence;

    public static bool operator >=(Money a, Money b) => a.Pence >= b.Pence;

    /// <summary>This many per cent, rounded down to the penny.</summary>
    public Money Percent(int percent) => new(checked(Pence * percent) / 100);

    public int CompareTo(Money other) => Pence.CompareTo(other.Pence);

    /// <summary>As people read it: <c>£8,750</c>, <c>£8,750.50</c>, <c>-£10</c>.</summary>
    public override string ToString()
    {
        var pounds = Math.Abs((decimal)Pence) / 100m;
        var digits = pounds.ToString(Pence % 100 == 0 ? "N0" : "N2", CultureInfo.InvariantCulture);
        return Pence < 0 ? $"-£{digits}" : $"£{digits}";
    }
}
