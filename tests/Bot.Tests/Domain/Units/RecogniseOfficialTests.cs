using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Tests.Domain.Units.Import;

namespace Bot.Tests.Domain.Units;

/// <summary>A person of the list is recognised by the verified phone, and has rights only as long as it is the person's.</summary>
public sealed class RecogniseOfficialTests : IAsyncDisposable
{
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "desk");
    private readonly ImportBed _bed = new();
    private readonly IdSource _ids = new(new Random(5));

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_verified_phone_opens_the_role_to_whoever_the_list_means()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(12);

        (await MayAsync(head, "HOA-MAI", UnitDeed.Submit)).ShouldBeTrue();
        (await MayAsync(head, "BINH-MINH", UnitDeed.Submit)).ShouldBeFalse("never sideways");
        (await MayAsync(head, "PHONG", UnitDeed.SeeCounts)).ShouldBeFalse("nor up");
        (await AuditOfAsync(head.Id)).ShouldContain("unit.recognised");
    }

    [Fact]
    public async Task Whoever_takes_a_number_over_gets_no_right_and_is_shown_to_who_keeps_the_list()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(12);
        var keeper = await _bed.VerifyAsync(18);
        var stranger = await _bed.VerifyAsync(12, "Người Lạ");

        stranger.Id.ShouldNotBe(head.Id);
        (await MayAsync(head, "HOA-MAI", UnitDeed.SeeCounts)).ShouldBeFalse();
        (await MayAsync(stranger, "HOA-MAI", UnitDeed.SeeCounts)).ShouldBeFalse();
        var waiting = (await DoAsync(t => AnswerRecognition.ToConfirmAsync(t, keeper.Id, default))).Single();
        (await DoAsync(t => AnswerRecognition.ToConfirmAsync(t, stranger.Id, default))).ShouldBeEmpty();
        (await DoAsync(t => AnswerRecognition.ConfirmAsync(t, stranger.Id, waiting.Person.Id, default))).ShouldBeFalse("nobody confirms himself");

        (await DoAsync(t => AnswerRecognition.ConfirmAsync(t, keeper.Id, waiting.Person.Id, default))).ShouldBeTrue();

        (await MayAsync(stranger, "HOA-MAI", UnitDeed.Submit)).ShouldBeTrue("now somebody has looked");
        (await DoAsync(t => AnswerRecognition.ConfirmAsync(t, keeper.Id, waiting.Person.Id, default))).ShouldBeFalse("there is nothing to confirm any more");
    }

    [Fact]
    public async Task Another_name_than_the_lists_waits_for_somebody_to_look()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var other = await _bed.VerifyAsync(12, "Người Lạ");
        var same = await _bed.VerifyAsync(11, "TRAN VAN MAU");

        (await MayAsync(other, "HOA-MAI", UnitDeed.Submit)).ShouldBeFalse();
        (await MayAsync(same, "BINH-MINH", UnitDeed.Submit)).ShouldBeTrue();
        var keeper = await _bed.VerifyAsync(18);
        var waiting = (await DoAsync(t => AnswerRecognition.ToConfirmAsync(t, keeper.Id, default))).Single();
        (await DoAsync(t => AnswerRecognition.EndAsync(t, keeper.Id, waiting.Person.Id, default))).ShouldBeTrue();
        (await _bed.PeopleOfAsync("HOA-MAI")).ShouldAllBe(p => p.Role == UnitRole.Clerk);
    }

    [Fact]
    public async Task Roles_are_told_of_once_and_can_be_denied()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(12);

        var told = await DoAsync(t => AnswerRecognition.GreetAsync(t, head.Id, default));
        told.Single().Unit.Code.Value.ShouldBe("HOA-MAI");
        (await DoAsync(t => AnswerRecognition.GreetAsync(t, head.Id, default))).ShouldBeEmpty();

        (await DoAsync(t => AnswerRecognition.DenyAsync(t, head.Id, [told[0].Person.Id, 12345], default))).ShouldBe(1);
        (await MayAsync(head, "HOA-MAI", UnitDeed.Submit)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_head_names_a_clerk_and_takes_that_back()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(11);
        var unit = (await _bed.UnitAsync("BINH-MINH"))!.Id;
        var clerk = await _bed.VerifyAsync(30);
        var who = new NewClerk(Name("Mai Thị Mẫu"), ImportBed.Phone(30));

        var named = (await NameAsync(head, unit, who)).ShouldBeOfType<Delegation.Named>();
        (named.Clerk.Counts, await MayAsync(clerk, "BINH-MINH", UnitDeed.Submit), await MayAsync(clerk, "BINH-MINH", UnitDeed.Delegate)).ShouldBe((true, true, false));
        (await NameAsync(head, unit, who)).ShouldBeOfType<Delegation.Already>();
        (await NameAsync(clerk, unit, who with { Phone = ImportBed.Phone(31) })).ShouldBeOfType<Delegation.NotAllowed>();
        (await NameAsync(head, (await _bed.UnitAsync("HOA-MAI"))!.Id, who)).ShouldBeOfType<Delegation.NotAllowed>();

        (await DoAsync(t => DelegateClerk.WithdrawAsync(t, clerk.Id, named.Clerk.Id, default))).ShouldBeFalse();
        (await DoAsync(t => DelegateClerk.WithdrawAsync(t, head.Id, named.Clerk.Id, default))).ShouldBeTrue();
        (await MayAsync(clerk, "BINH-MINH", UnitDeed.Submit)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_unit_has_five_clerks_at_most()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(11);
        var unit = (await _bed.UnitAsync("BINH-MINH"))!.Id;
        for (var i = 0; i < UnitPolicy.MostClerks; i++)
        {
            (await NameAsync(head, unit, new NewClerk(Name("Mai Thị Mẫu"), ImportBed.Phone(40 + i)))).ShouldBeOfType<Delegation.Named>();
        }

        (await NameAsync(head, unit, new NewClerk(Name("Mai Thị Mẫu"), ImportBed.Phone(60)))).ShouldBeOfType<Delegation.TooMany>();
    }

    [Fact]
    public async Task Who_deletes_himself_stays_on_the_offices_list_without_any_right_for_the_next()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(12);
        await DoAsync(t => new EraseOwn(_ids).ExecuteAsync(t, head.Id, default));

        (await _bed.PeopleOfAsync("HOA-MAI"))[0].ShouldSatisfyAllConditions(p => p.Resident.ShouldBeNull(), p => p.NeedsConfirming.ShouldBeTrue(), p => p.WelcomedAt.ShouldBeNull());
        var next = await _bed.VerifyAsync(12, "Lê Thị Ví Dụ");
        (await MayAsync(next, "HOA-MAI", UnitDeed.Submit)).ShouldBeFalse();
        var keeper = await _bed.VerifyAsync(18);
        var waiting = (await DoAsync(t => AnswerRecognition.ToConfirmAsync(t, keeper.Id, default))).Single();
        (await DoAsync(t => AnswerRecognition.ConfirmAsync(t, keeper.Id, waiting.Person.Id, default))).ShouldBeTrue();
        (await MayAsync(next, "HOA-MAI", UnitDeed.Submit)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_clerk_named_in_the_chat_goes_altogether_with_the_account()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        var head = await _bed.VerifyAsync(11);
        var clerk = await _bed.VerifyAsync(30);
        await NameAsync(head, (await _bed.UnitAsync("BINH-MINH"))!.Id, new NewClerk(Name("Mai Thị Mẫu"), ImportBed.Phone(30)));

        await DoAsync(t => new EraseOwn(_ids).ExecuteAsync(t, clerk.Id, default));

        (await _bed.PeopleOfAsync("BINH-MINH")).Select(p => p.Role).ShouldBe([UnitRole.Head]);
    }

    [Fact]
    public async Task A_role_reaches_down_within_its_sector_and_area_only()
    {
        await _bed.RunAsync(
            ImportBed.Tree + "\nKHAC,Bệnh viện Mẫu,Bệnh viện,PHONG,Y tế,14818,,,,,Có\n",
            "Mã đơn vị,Vai trò,Họ tên,Điện thoại,Lĩnh vực,Địa bàn\nPHONG,Người theo dõi,Phạm Thị Mẫu,0710 000 014,giáo dục nghề nghiệp,\nPHONG,Người theo dõi,Vũ Văn Mẫu,0710 000 015,,14818\n");
        var bySector = await _bed.VerifyAsync(14);
        var byArea = await _bed.VerifyAsync(15);

        (await ReachAsync(bySector)).ShouldBe("HOA-MAI BINH-MINH");
        (await ReachAsync(byArea)).ShouldBe("BINH-MINH KHAC");
        (await MayAsync(bySector, "SO-MAU", UnitDeed.Return)).ShouldBeFalse();
        (await DoAsync(async t => await UnitRights.WhoMayAsync(t, (await _bed.UnitAsync("KHAC"))!.Id, UnitDeed.Nudge, default))).Select(p => p.Resident).ShouldBe([byArea.Id]);
    }

    private async Task<string> ReachAsync(Resident who)
    {
        var reached = new List<string>();
        foreach (var code in new[] { "HOA-MAI", "BINH-MINH", "KHAC" })
        {
            if (await MayAsync(who, code, UnitDeed.Return))
            {
                reached.Add(code);
            }
        }

        return string.Join(' ', reached);
    }

    private static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name.Value : throw new ArgumentException("no name");

    private Task<Delegation> NameAsync(Resident head, UnitId unit, NewClerk who) => DoAsync(t => new DelegateClerk(_ids).ExecuteAsync(t, head.Id, (unit, who), default));

    private async Task<bool> MayAsync(Resident who, string code, UnitDeed deed)
    {
        var unit = (await _bed.UnitAsync(code))!.Id;
        return await DoAsync(t => UnitRights.MayAsync(t, who.Id, unit, deed, default));
    }

    private Task<T> DoAsync<T>(Func<DomainTurn, ValueTask<T>> work) => _bed.Store.DoAsync(Chat, _bed.Now, work);

    private async Task<IEnumerable<string>> AuditOfAsync(ResidentId who) => (await _bed.Store.ReadAsync(r => r.Audit.AboutAsync(who.ToString(), 50, default))).Select(e => e.Action);
}
