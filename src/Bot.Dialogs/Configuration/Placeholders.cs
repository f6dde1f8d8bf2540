using Bot.Domain.Residents;

namespace Bot.Dialogs.Configuration;

/// <summary>A contact of the shipped files that reaches nobody: where it stands, what stands there and what belongs there.</summary>
public sealed record Placeholder(string File, string Key, string Value, string Wanted);

/// <summary>
/// The shipped files name an office and contacts of nobody. Whoever meets them in a real service calls for help in vain, and writes about
/// personal data to an address that is not there (Law 91/2025/QH15, Article 4: people may complain and must know where).
/// </summary>
public static class Placeholders
{
    private const string Offices = "config/offices.yaml";
    private const string Privacy = "config/privacy.yaml";

    /// <summary>What an office must replace before it serves people, in the order of the files.</summary>
    public static IReadOnlyList<Placeholder> In(OfficeConfiguration configuration)
    {
        var office = configuration.Office;
        var notice = configuration.Privacy;
        Placeholder[] contacts =
        [
            new(Offices, "phone", office.Phone, "the number at which the office helps people"),
            new(Offices, "email", office.Email, "the office's address for mail"),
            new(Offices, "hotline", office.Hotline, "the number for questions about health"),
            new(Privacy, "controller: contact: vi", notice.Contact.Vi, "who answers for personal data, and how to reach them"),
            new(Privacy, "controller: contact: en", notice.Contact.En, "who answers for personal data, and how to reach them"),
        ];
        return [.. contacts.Where(c => ReachesNobody(c.Value))];
    }

    /// <summary>A number only tests have (0710 000 0xx), or an address under a name kept for examples (RFC 2606).</summary>
    private static bool ReachesNobody(string contact) =>
        contact.Contains("@example.", StringComparison.OrdinalIgnoreCase)
        || contact.EndsWith(".example", StringComparison.OrdinalIgnoreCase)
        || (PhoneNumber.TryParse(contact, new PhonePlan(AllowsTestNumbers: true), out _) && !PhoneNumber.TryParse(contact, new PhonePlan(AllowsTestNumbers: false), out _));
}
