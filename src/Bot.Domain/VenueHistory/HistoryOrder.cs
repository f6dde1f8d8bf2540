using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueHistory;

/// <summary>
/// What somebody wants in a file. Only this is kept, encrypted and for a day; the rows are read when the file is fetched, so that a large one
/// burdens no transaction, and none that the asker may not see any more gets into it.
/// </summary>
public sealed record HistoryOrder
{
    public required HistoryFilter Filter { get; init; }

    public required SheetFormat Format { get; init; }

    /// <summary>"vi" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>The cover's lines about the filter, label and value, as the asker saw them.</summary>
    public required IReadOnlyList<string[]> Cover { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(Kept.Of(this), HistoryOrderJson.Default.Kept);

    public static HistoryOrder Read(ReadOnlySpan<byte> written) =>
        (JsonSerializer.Deserialize(written, HistoryOrderJson.Default.Kept) ?? throw new JsonException("an order of a history is empty")).Order();

    /// <summary>The order with bare numbers in place of ids.</summary>
    internal sealed record Kept
    {
        public required long Asker { get; init; }

        public required DateTimeOffset From { get; init; }

        public required DateTimeOffset Before { get; init; }

        public long? Venue { get; init; }

        public long[]? People { get; init; }

        public long? Controller { get; init; }

        public required SheetFormat Format { get; init; }

        public required string Language { get; init; }

        public required IReadOnlyList<string[]> Cover { get; init; }

        public required DateTimeOffset AskedAt { get; init; }

        public static Kept Of(HistoryOrder order) => new()
        {
            Asker = order.Filter.Asker.Value, From = order.Filter.From, Before = order.Filter.Before, Venue = order.Filter.Venue?.Value,
            People = order.Filter.People?.Select(p => p.Value).ToArray(), Controller = order.Filter.Controller?.Value,
            Format = order.Format, Language = order.Language, Cover = order.Cover, AskedAt = order.AskedAt,
        };

        public HistoryOrder Order() => new()
        {
            Filter = new HistoryFilter
            {
                Asker = new ResidentId(Asker), From = From, Before = Before, Venue = Venue is { } venue ? new VenueId(venue) : null,
                People = People?.Select(p => new ResidentId(p)).ToList(), Controller = Controller is { } by ? new ResidentId(by) : null,
            },
            Format = Format, Language = Language, Cover = Cover, AskedAt = AskedAt,
        };
    }
}

[JsonSerializable(typeof(HistoryOrder.Kept))]
internal sealed partial class HistoryOrderJson : JsonSerializerContext;
