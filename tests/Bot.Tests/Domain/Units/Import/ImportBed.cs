using System.Text;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Units.Import;

/// <summary>Imports lists as a clerk writes them into a store of its own. Today is 20 November 2026.</summary>
internal sealed class ImportBed : IAsyncDisposable
{
    public const string UnitHead = "Mã đơn vị,Tên đơn vị,Loại,Mã đơn vị cấp trên,Lĩnh vực,Địa bàn,Số người,Từ ngày,Ngừng từ ngày,Mã đơn vị thay thế,Phải báo cáo\n";
    public const string PeopleHead = "Mã đơn vị,Vai trò,Họ tên,Điện thoại,Chức danh,Từ ngày,Thôi từ ngày\n";
    public static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly ChatAddress Chat = ChatAddress.Private("console", "clerk");
    private readonly IdSource _ids = new(new Random(3));

    public TemporaryStore Store { get; } = new();

    public DateTimeOffset Now { get; set; } = TemporaryStore.Start;

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    /// <summary>A department with a division and two schools below it.</summary>
    public static string Tree => UnitHead + """
        SO-MAU,Sở Mẫu,Sở,,,14797,60,01/07/2025,,,Không
        PHONG,Phòng Nghề,Phòng,SO-MAU,Giáo dục nghề nghiệp,14797,9,01/07/2025,,,Không
        HOA-MAI,Trường Hoa Mai,Trường,PHONG,Giáo dục nghề nghiệp,14812,75,01/07/2025,,,Có
        BINH-MINH,Trường Bình Minh,Trường,PHONG,giáo dục nghề nghiệp,14818,64,01/07/2025,,,Có
        """;

    public static string People => PeopleHead + """
        HOA-MAI,Thủ trưởng,Lê Thị Ví Dụ,0710 000 012,Hiệu trưởng,,
        HOA-MAI,Người được giao,Đỗ Văn Thử,0710 000 013,Văn thư,,
        BINH-MINH,Thủ trưởng,Trần Văn Mẫu,0710 000 011,Hiệu trưởng,,
        SO-MAU,Quản trị,Ngô Thị Ví Dụ,0710 000 018,,,
        """;

    public Task<ImportPlan> RunAsync(params string[] lists) => WithinAsync(isDry: false, keeper: null, lists);

    public async Task<ImportPlan> RunAsync(bool isDry, string? within, params string[] lists) =>
        await WithinAsync(isDry, within is null ? null : await AdministratorAsync(within), lists);

    /// <summary>Somebody who keeps a part of the tree.</summary>
    public async Task<UnitPerson> AdministratorAsync(string code)
    {
        PersonName.TryParse("Ngô Thị Ví Dụ", out var name).ShouldBeTrue();
        return new UnitPerson { Id = 1, Unit = (await UnitAsync(code))!.Id, Role = UnitRole.Administrator, Name = name.Value, Phone = Phone(18), Since = Today };
    }

    public async Task<ImportPlan> WithinAsync(bool isDry, UnitPerson? keeper, params string[] lists)
    {
        var rows = await ReadAsync([.. lists.Select((l, i) => ($"{i + 1}.csv", Encoding.UTF8.GetBytes(l)))]);
        return await Store.DoAsync(Chat, Now, async t =>
        {
            IReadOnlyCollection<UnitPerson>? within = keeper is null ? null : [keeper];
            var import = new ImportUnits(_ids);
            return isDry ? await import.PlanAsync(t, rows, within, default) : await import.ExecuteAsync(t, "console:clerk", (rows, within), default);
        });
    }

    public static async Task<ListRows> ReadAsync(params (string Name, byte[] Content)[] files)
    {
        var office = OfficeFiles.Shipped;
        var words = new ListWords(office.UnitKinds, office.Divisions, office.Office.ProvinceCode, new PhonePlan(AllowsTestNumbers: true));
        return await new ReadLists(new TableReader(), words).ExecuteAsync([.. files.Select(f => new ListFile(f.Name, new MemoryStream(f.Content)))], default);
    }

    public async Task<Unit?> UnitAsync(string code) => await Store.ReadAsync(r => r.Units.ByCodeAsync(Code(code), default));

    public async Task<IReadOnlyList<UnitPerson>> PeopleOfAsync(string code, DateOnly? on = null)
    {
        var unit = await UnitAsync(code);
        return await Store.ReadAsync(r => r.UnitPeople.OfUnitAsync(unit!.Id, on ?? Today, default));
    }

    public static UnitCode Code(string code) => UnitCode.TryParse(code, out var read) ? read.Value : throw new ArgumentException("no code");

    public static PhoneNumber Phone(int last) => PhoneNumber.FromE164($"+847100000{last:00}");

    /// <summary>Somebody verifies a phone in a chat of his own.</summary>
    public Task<Resident> VerifyAsync(int last, string? name = null) => Store.DoAsync(
        ChatAddress.Private(ChatAddress.Web, "of-" + last + name), Now, async t =>
        {
            var begin = new BeginResident(_ids);
            if (name is not null)
            {
                PersonName.TryParse(name, out var read).ShouldBeTrue();
                await SaveProfile.ExecuteAsync(t, await begin.ExecuteAsync(t, "vi", default), new ProfileChange { Name = read }, default);
            }

            var claim = await new ClaimPhone(begin).ExecuteAsync(t, Phone(last), "vi", default);
            var holder = claim is PhoneClaim.Mine mine ? mine.Resident : await new TakeOverPhone(begin).ExecuteAsync(t, Phone(last), "vi", default);
            return await SaveProfile.ExecuteAsync(t, holder, new ProfileChange { BirthYear = 1970 }, default);
        });
}
