using System.Text.Json.Serialization;
using Bot.Dialogs.Messaging;
using Bot.Domain.Countries;
using Bot.Domain.Divisions;
using Bot.Domain.Residents;

namespace Bot.Storage;

/// <summary>What stands inside the sealed columns. Short names, because every row carries them; settable, so that a missing one keeps its default.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProfileContent))]
[JsonSerializable(typeof(DeclarationContent))]
[JsonSerializable(typeof(FeedbackContent))]
[JsonSerializable(typeof(FileLabel))]
[JsonSerializable(typeof(VenueDetailsContent))]
[JsonSerializable(typeof(UnitPersonContent))]
[JsonSerializable(typeof(ReportContent))]
[JsonSerializable(typeof(MessageContent))]
[JsonSerializable(typeof(LetterContent))]
internal sealed partial class StorageJson : JsonSerializerContext;

internal sealed class ProfileContent
{
    public string? Phone { get; set; }

    public string? Name { get; set; }

    public int? BirthYear { get; set; }

    public int? Sex { get; set; }

    public HomeAddress? Address { get; set; }

    public string Language { get; set; } = "vi";

    /// <summary>Empty for Vietnam.</summary>
    public string? Nationality { get; set; }

    public string? IdNumber { get; set; }

    public string? Email { get; set; }

    public string? InsuranceNumber { get; set; }

    public DateTimeOffset? DetailsOfferedAt { get; set; }

    public DateTimeOffset? NewsOfferedAt { get; set; }

    public void Write(PersonDetails details)
    {
        Nationality = details.Nationality == CountryCode.Vietnam ? null : details.Nationality.Value;
        IdNumber = details.IdNumber?.Value;
        Email = details.Email?.Value;
        InsuranceNumber = details.InsuranceNumber?.Value;
    }

    public PersonDetails ReadDetails() => Nationality is null && IdNumber is null && Email is null && InsuranceNumber is null
        ? PersonDetails.None
        : new PersonDetails
        {
            Nationality = CountryCode.TryParse(Nationality, out var country) ? country.Value : CountryCode.Vietnam,
            IdNumber = Bot.Domain.Residents.IdNumber.TryParse(IdNumber, out var id) ? id : null,
            Email = EmailAddress.TryParse(Email, out var email) ? email : null,
            InsuranceNumber = Bot.Domain.Residents.InsuranceNumber.TryParse(InsuranceNumber, out var insurance) ? insurance : null,
        };

    public PersonName? ReadName() => PersonName.TryParse(Name, out var name) ? name : null;
}

internal sealed class DeclarationContent
{
    public string Travel { get; set; } = string.Empty;

    public IReadOnlyList<string> Symptoms { get; set; } = [];

    public string SymptomNote { get; set; } = string.Empty;

    public IReadOnlyList<string> Contacts { get; set; } = [];

    public string RulesVersion { get; set; } = string.Empty;

    public string TextFingerprint { get; set; } = string.Empty;

    /// <summary>The person it is about, when that is not the sender.</summary>
    public ProfileContent? Other { get; set; }
}

internal sealed class FeedbackContent
{
    public string Text { get; set; } = string.Empty;

    public string? ContactPhone { get; set; }

    public string Language { get; set; } = "vi";
}

internal sealed class FileLabel
{
    public string Key { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string ContentType { get; set; } = string.Empty;
}

/// <summary>Not sealed: it hangs at the venue's door.</summary>
internal sealed class VenueDetailsContent
{
    public long? Begin { get; set; }

    public long? End { get; set; }

    public string? Plate { get; set; }

    public string? Trip { get; set; }
}

internal sealed class UnitPersonContent
{
    public string Name { get; set; } = string.Empty;

    public string Phone { get; set; } = string.Empty;

    public string? Title { get; set; }
}

/// <summary>Who sent a report or took a step, and what was written with it.</summary>
internal sealed class ReportContent
{
    public long? Resident { get; set; }

    public string? Name { get; set; }

    public string? Title { get; set; }

    public int? Role { get; set; }

    public string? Reason { get; set; }

    public string? Note { get; set; }
}

internal sealed class MessageContent
{
    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string User { get; set; } = string.Empty;

    public OutgoingMessage? Message { get; set; }
}

internal sealed class LetterContent
{
    public string Channel { get; set; } = string.Empty;

    public string Chat { get; set; } = string.Empty;

    public string User { get; set; } = string.Empty;

    public string EventId { get; set; } = string.Empty;

    public string Error { get; set; } = string.Empty;

    public byte[] Raw { get; set; } = [];
}
