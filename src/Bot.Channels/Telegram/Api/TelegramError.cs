using System.Text;

namespace Bot.Channels.Telegram.Api;

/// <summary>A failed call. <see cref="Code"/> is a short word for logs and the outbox, without personal data.</summary>
internal sealed record TelegramError(TelegramErrorKind Kind, string Code)
{
    private const int MaxCodeLength = 60;

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The id under which an upgraded group lives on.</summary>
    public long? MigratedTo { get; init; }

    /// <summary>Reads the envelope's code and description by the table.</summary>
    public static TelegramError Of(int status, string description, long? migratedTo, TimeSpan? retryAfter)
    {
        var kind = migratedTo is null ? TelegramErrorTable.Find(status, description) : TelegramErrorKind.Migrated;
        return new TelegramError(kind, $"{status}-{Slug(description)}") { MigratedTo = migratedTo, RetryAfter = retryAfter };
    }

    public static TelegramError NotSent(string code) => new(TelegramErrorKind.NotSent, code);

    public static TelegramError Unclear(string code) => new(TelegramErrorKind.Unclear, code);

    /// <summary>Letters only and nothing from the first quote on: descriptions may quote what we sent.</summary>
    private static string Slug(string description)
    {
        var built = new StringBuilder(MaxCodeLength);
        foreach (var c in description.AsSpan(description.LastIndexOf("Bad Request: ", StringComparison.Ordinal) is 0 ? "Bad Request: ".Length : 0))
        {
            if (c is '"' or '“' or '<' || built.Length == MaxCodeLength)
            {
                break;
            }

            if (char.IsAsciiLetter(c))
            {
                built.Append(char.ToLowerInvariant(c));
            }
            else if (c is ' ' or '_' && built.Length > 0 && built[^1] != '-')
            {
                built.Append('-');
            }
        }

        return built.ToString().TrimEnd('-');
    }
}
