using GrantFlow.Core.Forms;
using Microsoft.AspNetCore.Http;

namespace GrantFlow.Web.Components;

/// <summary>The three fields of a date, as typed.</summary>
public sealed record DateParts(string Day, string Month, string Year)
{
    public static readonly DateParts None = new("", "", "");

    /// <summary>From one text: <c>2026-04-01</c>, or <c>31/2/2026</c> where it was no date.</summary>
    public static DateParts Of(string text)
    {
        if (Answers.ParseDate(text) is { } date)
            return Of(date);
        var parts = text.Split('/', 3);
        return new DateParts(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }

    public static DateParts Of(DateOnly date) => new($"{date.Day}", $"{date.Month}", $"{date.Year:0000}");

    /// <summary>Reads <c>name-day</c>, <c>name-month</c> and <c>name-year</c>.</summary>
    public static DateParts Read(IFormCollection form, string name) =>
        new(form[$"{name}-day"].ToString().Trim(), form[$"{name}-month"].ToString().Trim(), form[$"{name}-year"].ToString().Trim());

    /// <summary>The date, or none where the fields make none.</summary>
    public DateOnly? Date => Answers.ParseDate(Joined);

    /// <summary>As an answer keeps it: <c>2026-04-01</c> where it is a date, else what was typed.</summary>
    public string Text => Date is { } date ? $"{date:yyyy-MM-dd}" : Joined;

    private string Joined => (Day, Month, Year) switch
    {
        (_, "", "") => Day,
        _ => $"{Day}/{Month}/{Year}",
    };
}
