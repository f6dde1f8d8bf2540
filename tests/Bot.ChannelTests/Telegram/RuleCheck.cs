using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.ChannelTests.Telegram;

/// <summary>Holds a recorded call against <see cref="BotApiRules"/> and lists what the real server would not take.</summary>
internal static class RuleCheck
{
    public static IReadOnlyList<string> Of(RecordedCall call)
    {
        if (!BotApiRules.Methods.TryGetValue(call.Method, out var rules))
        {
            return [$"{call.Method}: no such method"];
        }

        var found = new List<string>();
        foreach (var rule in rules.Where(r => r.IsRequired && !call.Fields.ContainsKey(r.Name) && call.Files.All(f => f.Field != r.Name)))
        {
            found.Add($"{call.Method}.{rule.Name}: required");
        }

        foreach (var (name, value) in call.Fields)
        {
            var rule = rules.FirstOrDefault(r => r.Name == name);
            Check(rule, value, $"{call.Method}.{name}", found);
        }

        foreach (var file in call.Files)
        {
            CheckFile(rules, file, call.Method, found);
        }

        Nulls(call.Fields, call.Method, found);
        return found;
    }

    private static void Check(FieldRule? rule, JsonNode? value, string at, List<string> found)
    {
        if (rule is null)
        {
            found.Add($"{at}: not a parameter");
            return;
        }

        switch (rule.Kind)
        {
            case FieldKind.Whole:
                CheckWhole(rule, value, at, found);
                break;
            case FieldKind.Text or FieldKind.FileOrId:
                CheckText(rule, value, at, found);
                break;
            case FieldKind.Truth:
                Demand(value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False, $"{at}: not a truth value", found);
                break;
            case FieldKind.Choice:
                Demand(IsText(value) && rule.Allowed.Contains((string)value!), $"{at}: not one of the allowed words", found);
                break;
            case FieldKind.TextList:
                Demand(value is JsonArray list && list.All(i => IsText(i) && rule.Allowed.Contains((string)i!)), $"{at}: not a list of allowed words", found);
                break;
            default:
                CheckObject(rule.Kind, value, at, found);
                break;
        }
    }

    private static void CheckObject(FieldKind kind, JsonNode? value, string at, List<string> found)
    {
        if (kind == FieldKind.Commands)
        {
            CheckCommands(value, at, found);
            return;
        }

        if (value is not JsonObject fields)
        {
            found.Add($"{at}: not an object");
            return;
        }

        switch (kind)
        {
            case FieldKind.LinkPreview:
                Only(fields, at, found, "is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text");
                break;
            case FieldKind.MenuButton:
                Demand(IsText(fields["type"]) && (string)fields["type"]! is "default" or "commands", $"{at}.type: unknown", found);
                break;
            default:
                CheckMarkup(kind, fields, at, found);
                break;
        }
    }

    private static void CheckMarkup(FieldKind kind, JsonObject markup, string at, List<string> found)
    {
        if (markup["inline_keyboard"] is JsonArray inline)
        {
            Only(markup, at, found, "inline_keyboard");
            Rows(inline, at, found, CheckInlineButton);
        }
        else if (kind == FieldKind.InlineMarkup)
        {
            found.Add($"{at}: only an inline keyboard may be edited");
        }
        else if (markup["keyboard"] is JsonArray keyboard)
        {
            Only(markup, at, found, ["keyboard", "input_field_placeholder", .. BotApiRules.KeyboardFlags]);
            Rows(keyboard, at, found, CheckKeyboardButton);
        }
        else
        {
            Demand(markup["remove_keyboard"]?.GetValueKind() == JsonValueKind.True, $"{at}: no known keyboard", found);
            Only(markup, at, found, "remove_keyboard", "selective");
        }
    }

    private static void Rows(JsonArray rows, string at, List<string> found, Action<JsonObject, string, List<string>> check)
    {
        Demand(rows.Count > 0, $"{at}: a keyboard without rows", found);
        Demand(rows.Sum(r => (r as JsonArray)?.Count ?? 0) <= 100, $"{at}: more than 100 buttons", found);
        foreach (var row in rows)
        {
            Demand(row is JsonArray { Count: > 0 and <= 8 }, $"{at}: a row must have 1 to 8 buttons", found);
            foreach (var button in row as JsonArray ?? [])
            {
                check((JsonObject)button!, $"{at}.button", found);
            }
        }
    }

    private static void CheckInlineButton(JsonObject button, string at, List<string> found)
    {
        Only(button, at, found, ["text", .. BotApiRules.InlineButtonKinds]);
        Demand(IsText(button["text"]) && ((string)button["text"]!).Length > 0, $"{at}: no text", found);
        Demand(BotApiRules.InlineButtonKinds.Count(button.ContainsKey) == 1, $"{at}: needs exactly one kind", found);
        if (button["callback_data"] is { } payload)
        {
            Demand(IsText(payload) && Encoding.UTF8.GetByteCount((string)payload!) is >= 1 and <= 64, $"{at}.callback_data: 1 to 64 bytes", found);
        }

        if (button["url"] is { } url)
        {
            Demand(Uri.TryCreate((string?)url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" or "tg", $"{at}.url: not an address", found);
        }
    }

    private static void CheckKeyboardButton(JsonObject button, string at, List<string> found)
    {
        Only(button, at, found, ["text", .. BotApiRules.KeyboardButtonKinds]);
        Demand(IsText(button["text"]) && ((string)button["text"]!).Length > 0, $"{at}: no text", found);
        Demand(BotApiRules.KeyboardButtonKinds.Count(button.ContainsKey) <= 1, $"{at}: more than one kind", found);
    }

    private static void CheckCommands(JsonNode? value, string at, List<string> found)
    {
        Demand(value is JsonArray { Count: <= 100 }, $"{at}: at most 100 commands", found);
        foreach (var command in value as JsonArray ?? [])
        {
            Demand(Regex.IsMatch((string?)command!["command"] ?? "", "^[a-z0-9_]{1,32}$"), $"{at}.command: bad letters or length", found);
            Demand(((string?)command["description"] ?? "").Length is >= 1 and <= 256, $"{at}.description: 1 to 256 letters", found);
        }
    }

    private static void CheckWhole(FieldRule rule, JsonNode? value, string at, List<string> found)
    {
        var isWhole = value?.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue<long>(out _);
        Demand(isWhole, $"{at}: not a whole number", found);
        Demand(!isWhole || ((long)value! >= rule.Min && (long)value! <= rule.Max), $"{at}: out of range", found);
    }

    private static void CheckText(FieldRule rule, JsonNode? value, string at, List<string> found)
    {
        if (!IsText(value))
        {
            found.Add($"{at}: not a text");
            return;
        }

        var text = (string)value!;
        Demand(rule.Min <= text.Length && text.Length <= rule.Max, $"{at}: {text.Length} letters", found);
        Demand(rule.Min < 1 || text.Trim().Length > 0, $"{at}: empty", found);
        Demand(rule.Pattern is null || Regex.IsMatch(text, rule.Pattern), $"{at}: bad letters", found);
    }

    private static void CheckFile(FieldRule[] rules, RecordedFile file, string method, List<string> found)
    {
        Demand(rules.Any(r => r.Name == file.Field && r.Kind == FieldKind.FileOrId), $"{method}.{file.Field}: takes no file", found);
        Demand(file.FileName.Length > 0 && file.FileName.All(char.IsAscii) && !file.FileName.StartsWith("=?", StringComparison.Ordinal), $"{method}: file name '{file.FileName}' is not plain ASCII", found);
        Demand(file.Content.Length <= (method == "sendPhoto" ? 10 : 50) * 1024 * 1024, $"{method}: file too large", found);
    }

    private static void Only(JsonObject fields, string at, List<string> found, params string[] known) =>
        found.AddRange(fields.Select(f => f.Key).Except(known).Select(k => $"{at}.{k}: unknown"));

    private static void Nulls(JsonNode? node, string at, List<string> found)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields)
            {
                Demand(value is not null, $"{at}.{name}: null", found);
                Nulls(value, $"{at}.{name}", found);
            }
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Demand(item is not null, $"{at}: null in a list", found);
                Nulls(item, at, found);
            }
        }
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static void Demand(bool holds, string otherwise, List<string> found)
    {
        if (!holds)
        {
            found.Add(otherwise);
        }
    }
}
