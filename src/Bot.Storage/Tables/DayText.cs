using System.Globalization;

namespace Bot.Storage.Tables;

/// <summary>Days as "2026-11-30", which sort and compare as text.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static string? Of(DateOnly? day) => day is { } there ? Of(there) : null;

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    public static DateOnly? ReadOrNull(string? text) => text is null ? null : Read(text);
}
