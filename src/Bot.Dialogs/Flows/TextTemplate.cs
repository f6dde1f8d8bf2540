namespace Bot.Dialogs.Flows;

/// <summary>
/// Text with placeholders: <c>{answer}</c>, <c>{user.name}</c>, <c>{start.x}</c>, <c>{now}</c>, each with an optional format
/// (<c>{x:date}</c>, <c>{x:time}</c>, <c>{x:phone}</c>, <c>{x:number}</c>). <c>{{</c> and <c>}}</c> are literal braces.
/// </summary>
public sealed record TextTemplate(string Source, IReadOnlyList<TextPart> Parts);

/// <summary>Either fixed text or a placeholder.</summary>
public readonly record struct TextPart(string? Fixed, string? Name, string? Format);
