using Bot.Domain.Residents;

namespace Bot.Domain.VenueImport;

/// <summary>Whose venue a line of the office's list is.</summary>
/// <param name="Phone">Null in a list without owners.</param>
/// <param name="Owner">Needed only for a phone that is not known yet.</param>
internal sealed record OwnerCells(PhoneNumber? Phone, PersonName? Owner)
{
    // "710000001": a spreadsheet program took the phone for a number and its zero away.
    private const int DigitsWithoutZero = 9;

    public static OwnerCells Read(LineCells cells, PhonePlan plan)
    {
        if (!cells.Has(VenueColumns.Phone))
        {
            return new OwnerCells(null, null);
        }

        var text = cells.Of(VenueColumns.Phone);
        var whole = text.Length == DigitsWithoutZero && text.All(char.IsAsciiDigit) ? "0" + text : text;
        var reading = PhoneNumber.Read(whole, plan, out var phone);
        if (reading != PhoneReading.Ok)
        {
            Tell(cells, reading, text.Length == 0);
        }

        return new OwnerCells(reading == PhoneReading.Ok ? phone : null, Name(cells));
    }

    private static PersonName? Name(LineCells cells)
    {
        var text = cells.Of(VenueColumns.Owner);
        if (text.Length > 0 && !PersonName.TryParse(text, out _))
        {
            cells.Tell(VenueColumns.Owner, new("họ tên chỉ gồm chữ, từ 2 đến 255 ký tự.", "a name has letters only, 2 to 255 of them."), new("VD: Nguyễn Văn A.", "E.g. Nguyễn Văn A."));
        }

        return PersonName.TryParse(text, out var name) ? name : null;
    }

    private static void Tell(LineCells cells, PhoneReading reading, bool isEmpty) => cells.Tell(
        VenueColumns.Phone,
        isEmpty ? new("chưa có số điện thoại.", "the phone is missing.")
        : reading == PhoneReading.LandLine ? new("đây là số cố định, không nhận được mã OTP.", "this is a land line, which gets no one-time code.")
        : reading == PhoneReading.OldElevenDigits ? new("số 11 chữ số đã đổi từ năm 2018.", "numbers of eleven digits were changed in 2018.")
        : new("số điện thoại chưa đúng.", "this is not a mobile phone."),
        new("Ghi số di động, VD: 0710 000 001; trong Excel đặt cột là Văn bản.", "Write a mobile number, e.g. 0710 000 001; in Excel make the column Text."));
}
