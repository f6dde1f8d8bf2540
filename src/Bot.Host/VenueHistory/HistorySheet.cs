using Bot.Dialogs.Conversations;
using Bot.Documents.Spreadsheets;
using Bot.Domain.CheckIns;
using Bot.Domain.Divisions;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Host.VenueHistory;

/// <summary>The columns of the 2021 history (district letter, appendix II) and what stands in them. People are masked.</summary>
internal sealed class HistorySheet(string language, IDivisionCatalog divisions)
{
    private const string Hidden = "***";
    private readonly Dictionary<ResidentId, (string Name, string Phone)> _people = [];
    private readonly Dictionary<VenueId, string> _addresses = [];
    private readonly SheetCell[] _row = new SheetCell[8];

    private bool IsEnglish => language == "en";

    public static SheetPlan Plan(HistoryOrder order)
    {
        var isEnglish = order.Language == "en";
        return new SheetPlan
        {
            Title = isEnglish ? "Scans" : "Lịch sử quét",
            CoverTitle = isEnglish ? "About" : "Thông tin",
            Columns = isEnglish
                ? [new("Time", 20), new("In/out", 8), new("Visitor", 28), new("Phone", 16), new("Place", 38), new("Address", 56), new("Controller", 24), new("Note", 12)]
                : [new("Thời gian quét", 20), new("Vào/ra", 8), new("Người đến địa điểm", 28), new("Số điện thoại", 16), new("Địa điểm đến", 38), new("Địa chỉ", 56), new("Người kiểm soát vào ra", 24), new("Ghi chú", 12)],
            Cover = Cover(order, isEnglish),
            MadeAt = order.AskedAt,
        };
    }

    /// <summary>A page, with the people in it opened as far as they are not known yet.</summary>
    public async ValueTask<IReadOnlyList<Visit>> ReadAsync(IRecords records, HistoryFilter filter, RowMark? mark, CancellationToken ct)
    {
        var page = await records.VenueHistory.AfterAsync(filter, mark, HistoryPolicy.RowsAtOnce, ct);
        if (_people.Count > HistoryPolicy.MostRememberedPeople)
        {
            _people.Clear();
        }

        var unknown = page.Select(v => v.CheckIn.Resident).Concat(page.Select(v => v.CheckIn.Controller).OfType<ResidentId>()).Distinct().Where(p => !_people.ContainsKey(p)).ToList();
        foreach (var person in await records.Residents.FindManyAsync(unknown, ct))
        {
            _people[person.Id] = (person.Name is { } name ? Masking.Name(name) : Hidden, person.Phone is { } phone ? Masking.Phone(phone) : string.Empty);
        }

        return page;
    }

    /// <summary>Valid until the next row.</summary>
    public ReadOnlyMemory<SheetCell> Row(Visit visit)
    {
        var checkIn = visit.CheckIn;
        var (name, phone) = Person(checkIn.Resident);
        _row[0] = SheetCell.Time(checkIn.At);
        _row[1] = SheetCell.Text((checkIn.Direction, IsEnglish) switch { (Direction.In, true) => "in", (Direction.Out, true) => "out", (Direction.In, _) => "vào", _ => "ra" });
        _row[2] = SheetCell.Text(name);
        _row[3] = SheetCell.Text(phone);
        _row[4] = SheetCell.Text(visit.Venue.Name);
        _row[5] = SheetCell.Text(Address(visit.Venue));
        _row[6] = SheetCell.Text(checkIn.Controller is { } by ? Person(by).Name : string.Empty);
        _row[7] = SheetCell.Text(!checkIn.IsRepeat ? string.Empty : IsEnglish ? "repeat" : "trùng");
        return _row;
    }

    private static IReadOnlyList<(string Label, string Value)> Cover(HistoryOrder order, bool isEnglish) =>
    [
        isEnglish ? ("Content", "Scans at the places I look after") : ("Nội dung", "Lịch sử quét mã QR tại các địa điểm mà tôi quản lý"),
        .. order.Cover.Select(line => (line[0], line[1])),
        (isEnglish ? "Asked for at" : "Xuất lúc", VietnamTime.Full(order.AskedAt)),
        isEnglish
            ? ("Names and phones", "masked; a repeat within minutes counts as a scan and is marked")
            : ("Họ tên, số điện thoại", "đã che bớt; lượt quét lại trong vài phút vẫn tính là một lượt và được ghi chú"),
    ];

    private (string Name, string Phone) Person(ResidentId id) => _people.TryGetValue(id, out var known) ? known : (Hidden, string.Empty);

    private string Address(Venue venue)
    {
        if (!_addresses.TryGetValue(venue.Id, out var address))
        {
            _addresses.Clear();
            _addresses[venue.Id] = address = AddressText.Join(divisions, venue.Street, venue.CommuneCode);
        }

        return address;
    }
}
