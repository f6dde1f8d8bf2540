using Bot.Dialogs.Flows;

namespace Bot.Channels;

/// <summary>The engine's own texts, for what is said outside a turn. They hold no placeholders.</summary>
internal static class CommonWords
{
    public static string? Find(FlowSet flows, string key, string language) =>
        flows.Common.Texts.TryGetValue(key, out var text)
            ? string.Concat(text.In(language).Parts.Select(p => p.Fixed))
            : null;
}
