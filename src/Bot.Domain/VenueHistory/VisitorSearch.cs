using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.VenueHistory;

/// <summary>"Người đến địa điểm": words of a name, marks aside, or the end of a phone number, or a whole one.</summary>
public sealed record VisitorSearch
{
    private VisitorSearch(string[] words, string digits, PhoneNumber? phone)
    {
        (Words, Digits, Phone) = (words, digits, phone);
    }

    /// <summary>A whole number, which is found without opening anybody's record.</summary>
    public PhoneNumber? Phone { get; }

    private string[] Words { get; }

    private string Digits { get; }

    /// <summary>Null when it is too short to search by (<see cref="HistoryPolicy.LeastLetters"/>, <see cref="HistoryPolicy.LeastDigits"/>).</summary>
    public static VisitorSearch? Of(string typed, PhonePlan plan)
    {
        if (PhoneNumber.TryParse(typed, plan, out var phone))
        {
            return new VisitorSearch([], string.Empty, phone);
        }

        var folded = VietnameseText.Fold(typed);
        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        if (digits.Length > 0 && folded.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '*'))
        {
            return digits.Length >= HistoryPolicy.LeastDigits ? new VisitorSearch([], digits, null) : null;
        }

        var words = folded.Split([' ', '*'], StringSplitOptions.RemoveEmptyEntries);
        return words.Sum(w => w.Length) >= HistoryPolicy.LeastLetters ? new VisitorSearch(words, string.Empty, null) : null;
    }

    /// <summary>Each word begins a word of the name, in any order; or the phone ends in the digits.</summary>
    public bool Fits(Resident person)
    {
        if (Digits.Length > 0)
        {
            // The national form, so that digits with the leading nought are found as well.
            return person.Phone is { } phone && string.Concat(phone.National.Where(char.IsAsciiDigit)).EndsWith(Digits, StringComparison.Ordinal);
        }

        if (person.Name is not { } name || Words.Length == 0)
        {
            return false;
        }

        var folded = " " + VietnameseText.Fold(name.Value);
        return Array.TrueForAll(Words, w => folded.Contains(" " + w, StringComparison.Ordinal));
    }
}
