using System.Globalization;
using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>How identity is shown where it must not be whole: as the 2021 scan history showed it (district letter, appendix II).</summary>
public static class Masking
{
    private const string Hidden = "***";
    private const int HiddenIdCharacters = 6;

    /// <summary>"NGUYỄN VĂN ***": capitals, the last word hidden; of a single word only the first letter stays.</summary>
    public static string Name(PersonName name)
    {
        var upper = name.Upper;
        var lastBlank = upper.LastIndexOf(' ');
        return lastBlank > 0 ? upper[..(lastBlank + 1)] + Hidden : StringInfo.GetNextTextElement(upper) + Hidden;
    }

    /// <summary>"0710 000 ***": groups 4-3-3, the last three digits hidden.</summary>
    public static string Phone(PhoneNumber phone) => phone.National[..^3] + Hidden;

    /// <summary>An identity paper's number with its first six characters hidden, the rule of the unified personal QR (September 2021).</summary>
    public static string IdNumber(string number) =>
        number.Length <= HiddenIdCharacters ? new string('*', number.Length) : new string('*', HiddenIdCharacters) + number[HiddenIdCharacters..];

    /// <summary>"a***@example.vn": of what stands before the @ only the first letter stays.</summary>
    public static string Email(EmailAddress address)
    {
        var at = address.Value.IndexOf('@', StringComparison.Ordinal);
        return StringInfo.GetNextTextElement(address.Value) + Hidden + address.Value[at..];
    }
}
