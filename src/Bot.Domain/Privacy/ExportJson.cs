using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Domain.Declarations;
using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>A person's records for machines: plain JSON with stable names, times in UTC.</summary>
internal static class ExportJson
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static byte[] Write(OwnRecords own)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", FormatVersion);
            json.WriteString("madeAt", Time(own.MadeAt));
            WriteProfile(json, own);
            WriteConsents(json, own);
            WriteVisits(json, own);
            WriteDeclarations(json, own);
            WriteFeedback(json, own);
            WriteVenues(json, own);
            ExportRoles.Write(json, own);
            ExportReports.Write(json, own);
            WriteReminders(json, own);
            WriteAccesses(json, own);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteProfile(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartObject("profile");
        json.WriteString("id", own.Resident.Id.ToString());
        json.WriteString("since", Time(own.Resident.CreatedAt));
        json.WriteString("name", own.Resident.Name?.Value);
        json.WriteString("phone", own.Resident.Phone?.E164);
        json.WriteString("birthYear", own.Resident.BirthYear?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("sex", own.Resident.Sex?.ToString());
        json.WriteString("address", own.Address);
        WriteDetails(json, own.Resident.Details);
        json.WriteString("language", own.Resident.Language);
        json.WriteString("detailsOfferedAt", own.Resident.DetailsOfferedAt is { } asked ? Time(asked) : null);
        json.WriteString("newsOfferedAt", own.Resident.NewsOfferedAt is { } offered ? Time(offered) : null);
        json.WriteStartArray("chats");
        foreach (var chat in own.Chats)
        {
            json.WriteStringValue(chat.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, PersonDetails details)
    {
        json.WriteString("nationality", details.Nationality.Value);
        json.WriteString("idNumber", details.IdNumber?.Value);
        json.WriteString("insuranceNumber", details.InsuranceNumber?.Value);
        json.WriteString("email", details.Email?.Value);
    }

    private static void WriteConsents(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("consents");
        foreach (var consent in own.Consents)
        {
            json.WriteStartObject();
            json.WriteString("receipt", Records.ReceiptNumber.Of(consent.Id));
            json.WriteString("purpose", consent.Purpose.ToString());
            json.WriteString("givenAt", Time(consent.GivenAt));
            json.WriteString("withdrawnAt", consent.WithdrawnAt is { } at ? Time(at) : null);
            json.WriteString("textFingerprint", consent.TextFingerprint);
            json.WriteString("language", consent.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVisits(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("checkIns");
        foreach (var visit in own.Visits)
        {
            json.WriteStartObject();
            json.WriteString("at", Time(visit.CheckIn.At));
            json.WriteString("venue", visit.Venue.Name);
            json.WriteString("venueCode", visit.Venue.Code.Display);
            json.WriteString("direction", visit.CheckIn.Direction.ToString());
            json.WriteString("source", visit.CheckIn.Source.ToString());
            json.WriteBoolean("repeat", visit.CheckIn.IsRepeat);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVenues(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("venues");
        foreach (var held in own.Venues)
        {
            json.WriteStartObject();
            json.WriteString("venue", held.Venue.Name);
            json.WriteString("venueCode", held.Venue.Code.Display);
            json.WriteString("role", held.Person.Role.ToString());
            json.WriteString("tie", held.Person.Tie.ToString());
            json.WriteString("since", Time(held.Person.Since));
            json.WriteString("label", held.Person.Label);
            json.WriteString("offeredTo", own.Transfers.FirstOrDefault(t => t.Venue == held.Venue.Id)?.To.E164);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDeclarations(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("declarations");
        foreach (var declaration in own.Declarations)
        {
            json.WriteStartObject();
            json.WriteString("receipt", Records.ReceiptNumber.Of(declaration.Id));
            json.WriteString("at", Time(declaration.At));
            json.WriteString("validUntil", Time(declaration.ValidUntil));
            WriteSubject(json, declaration.Subject);
            json.WriteString("travel", declaration.Answers.Travel);
            WriteWords(json, "symptoms", declaration.Answers.Symptoms);
            json.WriteString("symptomNote", declaration.Answers.SymptomNote);
            WriteWords(json, "contacts", declaration.Answers.Contacts);
            json.WriteString("level", declaration.Level.ToString());
            json.WriteString("rulesVersion", declaration.RulesVersion);
            json.WriteString("textFingerprint", declaration.TextFingerprint);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSubject(Utf8JsonWriter json, DeclarationSubject subject)
    {
        if (subject is not DeclarationSubject.Other other)
        {
            json.WriteString("about", "self");
            return;
        }

        json.WriteStartObject("about");
        json.WriteString("name", other.Name.Value);
        json.WriteNumber("birthYear", other.BirthYear);
        json.WriteString("sex", other.Sex.ToString());
        json.WriteString("commune", other.Address?.CommuneCode);
        json.WriteString("street", other.Address?.Street);
        json.WriteString("phone", other.Phone?.E164);
        WriteDetails(json, other.Details);
        json.WriteEndObject();
    }

    private static void WriteFeedback(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("feedback");
        foreach (var note in own.Feedback)
        {
            json.WriteStartObject();
            json.WriteString("receipt", Records.ReceiptNumber.Of(note.Id));
            json.WriteString("at", Time(note.At));
            json.WriteString("topic", note.Topic.ToString());
            json.WriteString("text", note.Text);
            json.WriteString("contactPhone", note.ContactPhone?.E164);
            json.WriteString("settledAt", note.DoneAt is { } at ? Time(at) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReminders(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("reminders");
        foreach (var choice in own.Reminders)
        {
            json.WriteStartObject();
            json.WriteString("kind", choice.Kind.ToString());
            json.WriteBoolean("wanted", choice.IsWanted);
            json.WriteString("chosenAt", Time(choice.At));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAccesses(Utf8JsonWriter json, OwnRecords own)
    {
        json.WriteStartArray("log");
        foreach (var entry in own.Accesses)
        {
            json.WriteStartObject();
            json.WriteString("at", Time(entry.At));
            json.WriteString("actor", entry.Actor);
            json.WriteString("action", entry.Action);
            json.WriteString("reason", entry.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
