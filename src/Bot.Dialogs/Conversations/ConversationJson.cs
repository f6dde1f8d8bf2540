using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Domain.Records;

namespace Bot.Dialogs.Conversations;

/// <summary>Writes a conversation as compact UTF-8 JSON and reads it back, bringing older formats up to the present one. Times keep milliseconds.</summary>
public static class ConversationJson
{
    public static byte[] Serialize(ConversationState state) =>
        JsonSerializer.SerializeToUtf8Bytes(Store(state), StoredConversationContext.Default.StoredConversation);

    public static void Write(Utf8JsonWriter writer, ConversationState state) =>
        JsonSerializer.Serialize(writer, Store(state), StoredConversationContext.Default.StoredConversation);

    /// <summary>Throws <see cref="JsonException"/> or <see cref="InvalidDataException"/> when the bytes are no conversation of a known format.</summary>
    public static ConversationState Deserialize(ReadOnlySpan<byte> utf8)
    {
        var stored = JsonSerializer.Deserialize(utf8, StoredConversationContext.Default.StoredConversation)
            ?? throw new InvalidDataException("the stored conversation is empty");
        return Load(stored.Format == ConversationState.CurrentFormat ? stored : Upgrade(utf8));
    }

    /// <summary>True for what a newer program wrote: it is whole, only not for this one.</summary>
    public static bool IsOfLaterFormat(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            return JsonElement.TryParseValue(ref reader, out var stored) && stored is { ValueKind: JsonValueKind.Object } found
                && found.TryGetProperty("v", out var format) && format.TryGetInt32(out var number) && number > ConversationState.CurrentFormat;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static StoredConversation Upgrade(ReadOnlySpan<byte> utf8)
    {
        var node = JsonNode.Parse(utf8)!.AsObject();
        StateUpgrades.Apply(node);
        return node.Deserialize(StoredConversationContext.Default.StoredConversation)!;
    }

    private static StoredConversation Store(ConversationState state) => new()
    {
        Format = ConversationState.CurrentFormat,
        Channel = state.Chat.Channel,
        Chat = state.Chat.Chat,
        User = state.Chat.IsPrivate ? null : state.Chat.User,
        Language = state.Language,
        IsLanguageChosen = state.IsLanguageChosen,
        Current = Store(state.Current),
        Paused = StoreAll(state.Paused),
        Question = (int)(state.EngineQuestion?.Kind ?? 0),
        Wanted = Store(state.EngineQuestion?.Wanted),
        PromptToken = state.PromptToken,
        Shown = OrNull(state.Shown),
        UpdatedAtMs = state.UpdatedAt.ToUnixTimeMilliseconds(),
        ExpiresAtMs = state.ExpiresAt?.ToUnixTimeMilliseconds(),
        IsUnreachable = state.IsUnreachable,
        Offers = StoreAll(state.Offers),
        ExpiredFlow = state.ExpiredFlow,
        LastButton = state.LastButton,
    };

    private static ConversationState Load(StoredConversation stored) => new()
    {
        Chat = new ChatAddress(stored.Channel, stored.Chat, stored.User ?? stored.Chat),
        Language = stored.Language ?? "vi",
        IsLanguageChosen = stored.IsLanguageChosen,
        Current = Load(stored.Current),
        Paused = LoadAll(stored.Paused),
        EngineQuestion = stored.Question == 0
            ? null
            : new PendingEngineQuestion { Kind = (EngineQuestionKind)stored.Question, Wanted = Load(stored.Wanted) },
        PromptToken = stored.PromptToken,
        Shown = stored.Shown ?? [],
        UpdatedAt = DateTimeOffset.FromUnixTimeMilliseconds(stored.UpdatedAtMs),
        ExpiresAt = stored.ExpiresAtMs is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null,
        IsUnreachable = stored.IsUnreachable,
        Offers = LoadAll(stored.Offers),
        ExpiredFlow = stored.ExpiredFlow,
        LastButton = stored.LastButton,
    };

    private static StoredFrame? Store(FlowFrame? frame) => frame is null ? null : new StoredFrame
    {
        Flow = frame.Flow,
        Shape = frame.Shape,
        Wording = frame.Wording.Length == 0 ? null : frame.Wording,
        Step = frame.Step,
        Visit = frame.Visit,
        StepKind = frame.StepKind.Length == 0 ? null : frame.StepKind,
        Answers = OrNull(frame.Answers),
        Values = OrNull(frame.Values),
        Outcomes = OrNull(frame.Outcomes),
        Tries = OrNull(frame.Tries),
        Path = OrNull(frame.Path),
        ReturnTo = frame.ReturnTo,
        Page = frame.Page,
        Search = frame.Search,
        Picked = OrNull(frame.Picked),
        Former = OrNull(frame.Former),
        Caller = Store(frame.Caller),
        StartedAtMs = frame.StartedAt.ToUnixTimeMilliseconds(),
    };

    private static FlowFrame? Load(StoredFrame? stored)
    {
        if (stored is null)
        {
            return null;
        }

        var empty = new FlowFrame { Flow = stored.Flow, Shape = stored.Shape, Step = stored.Step };
        return empty with
        {
            Wording = stored.Wording ?? string.Empty,
            Visit = stored.Visit,
            StepKind = stored.StepKind ?? string.Empty,
            Answers = stored.Answers ?? empty.Answers,
            Values = stored.Values ?? empty.Values,
            Outcomes = stored.Outcomes ?? empty.Outcomes,
            Tries = stored.Tries ?? empty.Tries,
            Path = stored.Path ?? [],
            ReturnTo = stored.ReturnTo,
            Page = stored.Page,
            Search = stored.Search,
            Picked = stored.Picked ?? [],
            Former = stored.Former ?? empty.Former,
            Caller = Load(stored.Caller),
            StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(stored.StartedAtMs),
        };
    }

    private static List<StoredFrame>? StoreAll(IReadOnlyList<FlowFrame> frames) => frames.Count == 0 ? null : [.. frames.Select(f => Store(f)!)];

    private static List<StoredOffer>? StoreAll(IReadOnlyList<StartOffer> offers) =>
        offers.Count == 0 ? null : [.. offers.Select(o => new StoredOffer { Number = o.Number, Wanted = Store(o.Wanted)! })];

    private static IReadOnlyList<FlowFrame> LoadAll(List<StoredFrame>? frames) => frames is null ? [] : [.. frames.Select(f => Load(f)!)];

    private static IReadOnlyList<StartOffer> LoadAll(List<StoredOffer>? offers) =>
        offers is null ? [] : [.. offers.Select(o => new StartOffer(o.Number, Load(o.Wanted)!))];

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;

    private static IReadOnlyDictionary<string, T>? OrNull<T>(IReadOnlyDictionary<string, T> map) => map.Count == 0 ? null : map;
}
