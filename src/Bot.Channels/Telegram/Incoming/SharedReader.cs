using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Reads what a person shared by a button of the keyboard: a contact card or a place.</summary>
internal static class SharedReader
{
    public static void ReadContact(ref Utf8JsonReader reader, ref MessageFields fields) => Fields.Read(ref reader, ref fields, static (ref reader, ref message) =>
        Fields.Take(ref reader, "phone_number"u8, ref message.ContactPhone) || Fields.Take(ref reader, "user_id"u8, ref message.ContactUserId));

    public static void ReadLocation(ref Utf8JsonReader reader, ref MessageFields fields) => Fields.Read(ref reader, ref fields, static (ref reader, ref message) =>
        Fields.Take(ref reader, "latitude"u8, ref message.Latitude) || Fields.Take(ref reader, "longitude"u8, ref message.Longitude));
}
