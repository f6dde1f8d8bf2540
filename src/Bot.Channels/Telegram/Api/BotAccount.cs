using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>Who we are.</summary>
internal record struct BotAccount(long Id, string? Username)
{
    public static BotAccount Read(ref Utf8JsonReader reader)
    {
        var account = default(BotAccount);
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "id"u8))
            {
                account.Id = Lenient.Long(ref reader) ?? 0;
            }
            else if (Lenient.On(ref reader, "username"u8))
            {
                account.Username = Lenient.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return account;
    }
}
