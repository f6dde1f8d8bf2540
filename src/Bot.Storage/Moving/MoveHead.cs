using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Storage.Moving;

/// <summary>The head of a moved file, manifest.json: what the tables beside it are, and which key ring opens them.</summary>
internal sealed record MoveHead
{
    public const string EntryName = "manifest.json";
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>Both databases of one program have the same tables; SQLite's migrations count the changes.</summary>
    public static int SchemaOfThisProgram { get; } = Migration.Embedded("sqlite")[^1].Version;

    /// <summary>Number of the last migration of the program that wrote it.</summary>
    public required int Schema { get; init; }

    /// <summary><see cref="TableShape.Fingerprint"/>.</summary>
    public required string Shape { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>"sqlite" or "postgres": for the reader only.</summary>
    public required string From { get; init; }

    /// <summary>Tells the key ring by its hash key, without telling the key.</summary>
    public required byte[] Ring { get; init; }

    /// <summary>Numbers of the keys that rows are sealed with.</summary>
    public required IReadOnlyList<int> Keys { get; init; }

    public required IReadOnlyList<TableCount> Tables { get; init; }

    public static string EntryOf(string table) => $"{table}.ndjson";

    /// <exception cref="MoveException">It is no head of a known format.</exception>
    public static MoveHead Read(Stream from)
    {
        try
        {
            var head = JsonSerializer.Deserialize(from, MoveJson.Default.MoveHead) ?? throw new MoveException("its head is empty");
            return head.Format == CurrentFormat ? head : throw new MoveException($"its format is {head.Format}, this program knows {CurrentFormat}: use the version that wrote it");
        }
        catch (JsonException e)
        {
            throw new MoveException("its head cannot be read", e);
        }
    }

    public void Write(Stream to) => JsonSerializer.Serialize(to, this, MoveJson.Default.MoveHead);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(MoveHead))]
internal sealed partial class MoveJson : JsonSerializerContext;

/// <summary>A move cannot be done; the message says why and nothing was changed, unless it says so.</summary>
public sealed class MoveException(string message, Exception? inner = null) : Exception(message, inner);
