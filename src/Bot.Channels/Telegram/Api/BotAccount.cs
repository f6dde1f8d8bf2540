using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>Who we are.</summary>
internal struct BotAccount
{
    public long? Id;
    public string? Username;

    public static BotAccount Read(ref Utf8JsonReader reader) => Fields.Read<BotAccount>(ref reader, static (ref reader, ref account) =>
        Fields.Take(ref reader, "id"u8, ref account.Id) || Fields.Take(ref reader, "username"u8, ref account.Username));
}
