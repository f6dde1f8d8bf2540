using Bot.Domain.Units;
using Bot.Domain.Units.Import;
using Bot.Domain.Venues;
using Bot.Host.Demo;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Units.Import;

/// <summary>What an import of lists makes of the tree: the difference, all or nothing.</summary>
public sealed class ImportUnitsTests : IAsyncDisposable
{
    private readonly ImportBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task Lists_of_units_and_people_come_in_together_in_any_order()
    {
        var plan = await _bed.RunAsync(ImportBed.People, ImportBed.Tree);

        plan.Faults.ShouldBeEmpty();
        plan.Count(ListChange.New).ShouldBe(8);
        var school = (await _bed.UnitAsync("HOA-MAI"))!;
        school.ShouldSatisfyAllConditions(
            u => u.Name.ShouldBe("Trường Hoa Mai"), u => u.Kind.ShouldBe("school"), u => u.HeadCount.ShouldBe(75), u => u.Area.ShouldBe("14812"),
            u => u.ValidFrom.ShouldBe(new DateOnly(2025, 7, 1)), u => u.Reports.ShouldBeTrue());
        (await _bed.UnitAsync("BINH-MINH"))!.Sector.ShouldBe(school.Sector, "one spelling within the tree");
        (await _bed.PeopleOfAsync("HOA-MAI")).Select(p => (p.Role, p.Name.Value, p.Title)).ShouldBe(
            [(UnitRole.Head, "Lê Thị Ví Dụ", "Hiệu trưởng"), (UnitRole.Clerk, "Đỗ Văn Thử", "Văn thư")]);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_keeps_nothing()
    {
        var dry = await _bed.RunAsync(isDry: true, null, ImportBed.Tree, ImportBed.People);

        (await _bed.Store.ReadAsync(r => r.Units.CountAsync(default))).ShouldBe(0);
        var kept = await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        new ImportReport(dry, "vi").Lines().ShouldBe(new ImportReport(kept, "vi").Lines());
        new ImportReport(dry, "vi").Summary().ShouldBe("8 mới");
    }

    [Fact]
    public async Task The_same_lists_again_change_nothing()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var before = await _bed.Store.ReadAsync(r => r.Audit.FirstBrokenAsync(default));

        var plan = await _bed.RunAsync(ImportBed.Tree, ImportBed.People);

        before.ShouldBeNull();
        plan.ChangesAnything.ShouldBeFalse();
        plan.Count(ListChange.Unchanged).ShouldBe(8);
    }

    [Fact]
    public async Task A_part_of_the_columns_and_lines_changes_just_that()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);

        var plan = await _bed.RunAsync("Mã đơn vị,Số người\nHOA-MAI,80\nBINH-MINH,64\n");

        new ImportReport(plan, "vi").Lines().ShouldBe(["~ HOA-MAI Trường Hoa Mai (số người 75 → 80)"]);
        (await _bed.UnitAsync("HOA-MAI"))!.ShouldSatisfyAllConditions(u => u.HeadCount.ShouldBe(80), u => u.Name.ShouldBe("Trường Hoa Mai"), u => u.Reports.ShouldBeTrue());
    }

    [Fact]
    public async Task A_reorganisation_closes_a_unit_and_names_who_goes_on()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);

        var plan = await _bed.RunAsync("Mã đơn vị,Ngừng từ ngày,Mã đơn vị thay thế\nBINH-MINH,01/12/2026,HOA-MAI\n");

        new ImportReport(plan, "vi").Lines().ShouldBe(["- BINH-MINH Trường Bình Minh (ngừng từ ngày, mã đơn vị thay thế), từ ngày 01/12/2026"]);
        var closed = (await _bed.UnitAsync("BINH-MINH"))!;
        closed.IsInForce(new DateOnly(2026, 11, 30)).ShouldBeTrue();
        closed.IsInForce(new DateOnly(2026, 12, 1)).ShouldBeFalse();
        closed.Successor.ShouldBe((await _bed.UnitAsync("HOA-MAI"))!.Id);
    }

    [Fact]
    public async Task A_new_head_takes_the_place_of_the_former_one_and_of_whom_that_one_had_named()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(11);
        var unit = (await _bed.UnitAsync("BINH-MINH"))!.Id;
        Bot.Domain.Residents.PersonName.TryParse("Mai Thị Mẫu", out var name).ShouldBeTrue();
        await _bed.Store.DoAsync(
            Bot.Domain.Records.ChatAddress.Private("web", "x"), _bed.Now,
            t => new DelegateClerk(new Bot.Domain.Records.IdSource(new Random(8))).ExecuteAsync(t, head.Id, (unit, new NewClerk(name!.Value, ImportBed.Phone(30))), default));
        _bed.Now = _bed.Now.AddDays(3);

        var plan = await _bed.RunAsync(ImportBed.PeopleHead + "BINH-MINH,Thủ trưởng,Phạm Thị Mới,0710 000 040,Hiệu trưởng,01/12/2026,\n");

        plan.Faults.ShouldBeEmpty();
        new ImportReport(plan, "vi").Lines().Count().ShouldBe(3);
        (await _bed.PeopleOfAsync("BINH-MINH", new DateOnly(2026, 11, 30))).Select(p => p.Phone).ShouldBe([ImportBed.Phone(11), ImportBed.Phone(30)]);
        (await _bed.PeopleOfAsync("BINH-MINH", new DateOnly(2026, 12, 1))).Select(p => p.Phone).ShouldBe([ImportBed.Phone(40)]);
    }

    [Fact]
    public async Task Another_number_of_the_same_person_has_to_be_verified_anew()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        await _bed.VerifyAsync(12);

        var plan = await _bed.RunAsync(ImportBed.PeopleHead + "HOA-MAI,Thủ trưởng,Lê Thị Ví Dụ,0710 000 050,Hiệu trưởng,,\n");

        new ImportReport(plan, "en").Lines().ShouldBe(["~ HOA-MAI, Head: Lê Thị Ví Dụ (phone)"]);
        (await _bed.PeopleOfAsync("HOA-MAI"))[0].ShouldSatisfyAllConditions(p => p.Tie.ShouldBe(UnitTie.Listed), p => p.Resident.ShouldBeNull());
    }

    [Fact]
    public async Task Who_verified_the_phone_before_the_list_came_is_recognised_by_it()
    {
        var resident = await _bed.VerifyAsync(12);

        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);

        (await _bed.PeopleOfAsync("HOA-MAI"))[0].ShouldSatisfyAllConditions(p => p.Resident.ShouldBe(resident.Id), p => p.Counts.ShouldBeTrue(), p => p.WelcomedAt.ShouldBeNull());
    }

    [Fact]
    public async Task A_number_handed_on_is_not_taken_for_its_former_holder()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var former = await _bed.VerifyAsync(12);
        _bed.Now = _bed.Now.AddDays(2);

        var plan = await _bed.RunAsync(
            ImportBed.PeopleHead + "HOA-MAI,Thủ trưởng,Lê Thị Ví Dụ,0710 000 012,,,22/11/2026\nHOA-MAI,Thủ trưởng,Vũ Văn Sau,0710 000 012,,22/11/2026,\n");

        plan.Faults.ShouldBeEmpty();
        (await _bed.PeopleOfAsync("HOA-MAI", new DateOnly(2026, 11, 22)))[0].ShouldSatisfyAllConditions(
            p => p.Name.Value.ShouldBe("Vũ Văn Sau"), p => p.Tie.ShouldBe(UnitTie.Listed), p => p.Resident.ShouldBeNull());
        var successor = await _bed.VerifyAsync(12, "Vũ Văn Sau");
        successor.Id.ShouldNotBe(former.Id);
        (await _bed.PeopleOfAsync("HOA-MAI", new DateOnly(2026, 11, 22)))[0].Resident.ShouldBe(successor.Id);
    }

    [Fact]
    public async Task Venues_are_linked_moved_and_taken_off()
    {
        await _bed.RunAsync(ImportBed.Tree);
        await _bed.Store.DoAsync(Bot.Domain.Records.ChatAddress.Private("web", "x"), _bed.Now, async t =>
        {
            foreach (var venue in DemoVenues.All(_bed.Now))
            {
                await t.Records.Venues.SaveAsync(venue, default);
            }

            return true;
        });
        const string Head = "Mã đơn vị,Mã địa điểm\n";

        (await _bed.RunAsync($"{Head}HOA-MAI,{DemoVenues.Code(1).Display}\nHOA-MAI,{DemoVenues.Code(2).Value}\n")).Count(ListChange.New).ShouldBe(2);
        var plan = await _bed.RunAsync($"{Head}BINH-MINH,{DemoVenues.Code(1).Display}\n-,{DemoVenues.Code(2).Value}\n");

        (plan.Count(ListChange.Changed), plan.Count(ListChange.Closed)).ShouldBe((1, 1));
        var link = (await _bed.Store.ReadAsync(r => r.UnitVenues.AllAsync(default))).Single();
        link.ShouldBe(new UnitVenue(new VenueId(1), (await _bed.UnitAsync("BINH-MINH"))!.Id, TemporaryStore.Start));
        (await _bed.RunAsync($"{Head}HOA-MAI,{DemoVenues.Code(12).Display}\nHOA-MAI,0000-0000\nHOA-MAI,{DemoVenues.Code(3).Value}\nBINH-MINH,{DemoVenues.Code(3).Value}\n"))
            .Faults.Select(f => (f.Line, f.Kind)).ShouldBe([(2, ListFaultKind.UnknownVenue), (3, ListFaultKind.UnknownVenue), (5, ListFaultKind.Doubled)]);
    }

    [Fact]
    public async Task Reporting_units_without_a_head_are_named()
    {
        var plan = await _bed.RunAsync(ImportBed.Tree);

        new ImportReport(plan, "vi").Headless().ShouldBe("Chưa có thủ trưởng: HOA-MAI, BINH-MINH");
        new ImportReport(await _bed.RunAsync(ImportBed.People), "vi").Headless().ShouldBeNull();
    }

    [Fact]
    public async Task The_templates_come_in_as_they_are()
    {
        var rows = await ImportBed.ReadAsync(("units.csv", ListTemplate.Of(ListKind.Units)), ("people.csv", ListTemplate.Of(ListKind.People)));

        rows.Faults.ShouldBeEmpty();
        (rows.Units.Count, rows.People.Count).ShouldBe((4, 5));
        (await ImportBed.ReadAsync(("venues.csv", ListTemplate.Of(ListKind.Venues)))).Venues.Count.ShouldBe(1);
    }
}
