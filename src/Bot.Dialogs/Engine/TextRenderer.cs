using System.Globalization;
using System.Text;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>Puts texts together: fixed parts, answers and values in their formats. Plain text only; each channel escapes in its own way.</summary>
internal sealed class TextRenderer(DialogCatalog catalog)
{
    /// <summary>Says a text as a paragraph of its own.</summary>
    public void Say(Turn turn, LocalText text, OpenFrame? frame, params ReadOnlySpan<(string Name, string Value)> own)
    {
        Append(turn.Reply.Open(), turn, text, frame, own);
        turn.Reply.Close();
    }

    /// <summary>A text on its own, such as a button's label.</summary>
    public string Render(Turn turn, LocalText text, OpenFrame? frame, params ReadOnlySpan<(string Name, string Value)> own)
    {
        var template = text.In(turn.Language);
        if (template.Parts is [{ Fixed: { } only }])
        {
            return only;
        }

        var built = new StringBuilder(64);
        Append(built, turn, text, frame, own);
        return built.ToString();
    }

    /// <summary>A common text that names at most the open flow.</summary>
    public void SayCommon(Turn turn, string key, FlowDefinition? flow = null) =>
        Say(turn, turn.Common(key), turn.Current, ("flow", Title(turn, flow ?? turn.Current?.Flow)));

    public string RenderCommon(Turn turn, string key, FlowDefinition? flow = null) =>
        Render(turn, turn.Common(key), turn.Current, ("flow", Title(turn, flow ?? turn.Current?.Flow)));

    public void Append(StringBuilder built, Turn turn, LocalText text, OpenFrame? frame, ReadOnlySpan<(string Name, string Value)> own)
    {
        var parts = text.In(turn.Language).Parts;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (part.Fixed is { } words)
            {
                built.Append(words);
            }
            else if (part.Name is { } name)
            {
                built.Append(Own(own, name) ?? Value(turn, frame, name, part.Format));
            }
        }
    }

    /// <summary>An answer as people read it, in a text or a review.</summary>
    public string Show(CompiledFlow flow, string name, Answer answer, string language)
    {
        if (answer.IsEmpty)
        {
            return string.Empty;
        }

        return flow.StepSaving(name) switch
        {
            ChooseStep { Source: null } choose => Labels(choose, answer, language),
            AskStep ask when answer.Shown is null && catalog.AnswerTypes.TryGetValue(ask.AnswerType, out var type) => type.Show(answer, language),
            _ => Plain(answer),
        };
    }

    private static string Title(Turn turn, FlowDefinition? flow) => flow is null ? string.Empty : flow.Title.In(turn.Language).Source;

    private static string? Own(ReadOnlySpan<(string Name, string Value)> own, string name)
    {
        foreach (var pair in own)
        {
            if (pair.Name == name)
            {
                return pair.Value;
            }
        }

        return null;
    }

    private static string Labels(ChooseStep step, Answer answer, string language)
    {
        if (answer.Items is not { } items)
        {
            return Label(step, answer.Value, language);
        }

        var built = new StringBuilder();
        foreach (var item in items)
        {
            built.Append(built.Length == 0 ? string.Empty : ", ").Append(Label(step, item, language));
        }

        return built.ToString();
    }

    private static string Label(ChooseStep step, string id, string language)
    {
        foreach (var option in step.Options)
        {
            if (option.Id == id)
            {
                return option.Label.In(language).Source;
            }
        }

        return id;
    }

    private static string Plain(Answer answer) => answer.Shown ?? (answer.Items is { } items ? string.Join(", ", items) : answer.Value);

    private string Value(Turn turn, OpenFrame? frame, string name, string? format)
    {
        if (name == EngineValues.Now)
        {
            return Instant(turn.Now, format);
        }

        if (name.StartsWith(EngineValues.User, StringComparison.Ordinal))
        {
            return OfResident(turn.Resident, name);
        }

        if (frame?.Find(name) is { } answer)
        {
            turn.Reply.IsSensitive |= frame.Compiled.StepSaving(name) is { IsSensitive: true };
            return format is null ? Show(frame.Compiled, name, answer, turn.Language) : Formatted(answer, format, turn.Language);
        }

        return catalog.TextValues.TryGetValue(name, out var source) ? source.Find(name, turn.Language) ?? string.Empty : string.Empty;
    }

    private static string OfResident(Resident? resident, string name) => name switch
    {
        "user.name" => resident?.Name?.Value ?? string.Empty,
        "user.phone" => resident?.Phone?.National ?? string.Empty,
        "user.birthYear" => resident?.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        _ => string.Empty,
    };

    private static string Formatted(Answer answer, string format, string language)
    {
        var value = answer.Value;
        switch (format)
        {
            case "date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day):
                return VietnamTime.Day(day);
            case "date" or "time" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant):
                return Instant(instant, format);
            case "phone" when value.Length == 12 && value.StartsWith("+84", StringComparison.Ordinal):
                return PhoneNumber.FromE164(value).National;
            case "number" when long.TryParse(value, CultureInfo.InvariantCulture, out var number):
                return Number(number, language);
            default:
                return Plain(answer);
        }
    }

    private static string Instant(DateTimeOffset instant, string? format) => format switch
    {
        "date" => VietnamTime.Day(VietnamTime.Date(instant)),
        "time" => VietnamTime.Stamp(instant),
        _ => VietnamTime.Full(instant),
    };

    /// <summary>"1.234" in Vietnamese, "1,234" in English.</summary>
    private static string Number(long number, string language)
    {
        var english = number.ToString("N0", CultureInfo.InvariantCulture);
        return language == "en" ? english : english.Replace(',', '.');
    }
}
