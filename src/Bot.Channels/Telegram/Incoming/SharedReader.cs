using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Reads what a person shared by a button of the keyboard: a contact card or a place.</summary>
internal static class SharedReader
{
    public static void ReadContact(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "phone_number"u8))
            {
                fields.ContactPhone = Lenient.Text(ref reader);
            }
            else if (Lenient.On(ref reader, "user_id"u8))
            {
                fields.ContactUserId = Lenient.Long(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    public static void ReadLocation(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "latitude"u8))
            {
                fields.Latitude = Lenient.Double(ref reader);
            }
            else if (Lenient.On(ref reader, "longitude"u8))
            {
                fields.Longitude = Lenient.Double(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
