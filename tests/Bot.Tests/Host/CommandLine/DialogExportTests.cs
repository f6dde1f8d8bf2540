using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Host.CommandLine;
using Bot.Tests.Fakes;

namespace Bot.Tests.Host.CommandLine;

/// <summary>An operator takes a live conversation out to meet a fault again: it stands at the same place, and nobody is in it.</summary>
public sealed class DialogExportTests : IAsyncDisposable
{
    private static readonly string[] Personal = ["Phạm", "Văn Thử", "710000055", "0710 000 055", "1971", "Hàm Rồng", "Ngõ 9", "Trần Thị Bà", "1939", "Telegram-4711", "4711"];
    private readonly TemporaryStore _store = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;
    private readonly StringWriter _told = new();

    private string Out => Path.Combine(_folder, "case.txt");

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_conversation_of_a_resident_comes_out_at_its_place_without_its_person_and_plays()
    {
        var state = await InTheMiddleOfAFormAsync();
        var resident = (await _store.ReadAsync(r => r.Residents.FindByChatAsync(state.Chat, default)))!.Id.Value;

        (await ExportAsync(resident)).ShouldBe(0, _told.ToString());

        var transcript = await File.ReadAllTextAsync(Out);
        Personal.Where(p => transcript.Contains(p, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(transcript);
        transcript.ShouldContain("given profile");
        transcript.ShouldContain($"= step {state.Current!.Flow}/{state.Current.Step}");
        _told.ToString().ShouldContain($"stands at {state.Current.Flow}/{state.Current.Step}");
        (await DialogPlay.RunAsync([Out], new StringReader("/quaylai\n"), _told)).ShouldBe(0, _told.ToString());
        _told.ToString().ShouldContain("Người đó sinh năm nào?");
    }

    [Fact]
    public async Task The_conversation_of_a_dead_letter_comes_out_with_the_event_that_failed()
    {
        var state = await InTheMiddleOfAFormAsync();
        var update = """{"update_id":9,"message":{"message_id":1,"date":1700000000,"chat":{"id":4711,"type":"private"},"from":{"id":4711,"is_bot":false,"first_name":"Thử"},"text":"Phạm Văn Thử"}}""";
        await AddAsync(new DeadLetter(77, state.Chat, "9", TemporaryStore.Start.AddHours(2), 3, "X", System.Text.Encoding.UTF8.GetBytes(update)));

        (await ExportAsync(77)).ShouldBe(0, _told.ToString());

        var lines = await File.ReadAllLinesAsync(Out);
        Personal.Where(p => lines.Any(l => l.Contains(p, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
        lines[^1].ShouldBe("> 1");
        lines.ShouldContain("at: 2026-11-20 10:00");
    }

    [Fact]
    public async Task A_conversation_that_was_set_aside_comes_out_when_it_can_be_read_again()
    {
        var state = await InTheMiddleOfAFormAsync();
        var bytes = await _store.Store.WriteAsync(t => t.Conversations.TakeUnreadableAsync(state.Chat, default), default);
        await AddAsync(new DeadLetter(78, state.Chat, "state:", TemporaryStore.Start, 0, "sealed", bytes));
        await AddAsync(new DeadLetter(79, state.Chat, "state:", TemporaryStore.Start, 0, "sealed", new byte[] { 1, 2, 3 }));

        (await ExportAsync(78)).ShouldBe(0, _told.ToString());
        (await File.ReadAllTextAsync(Out)).ShouldContain($"= step {state.Current!.Flow}/{state.Current.Step}");

        File.Delete(Out);
        (await ExportAsync(79)).ShouldBe(1);
        _told.ToString().ShouldContain("cannot be read (sealed)");
        File.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task The_audit_names_who_took_it_out_and_why()
    {
        var state = await InTheMiddleOfAFormAsync();
        var resident = (await _store.ReadAsync(r => r.Residents.FindByChatAsync(state.Chat, default)))!.Id.Value;

        await ExportAsync(resident);

        var entry = (await _store.ReadAsync(r => r.Audit.AboutAsync(new ResidentId(resident).ToString(), 9, default))).First(e => e.Action == "conversation.exported");
        entry.Actor.ShouldStartWith("operator:");
        entry.Reason.ShouldBe("ticket 12");
    }

    [Theory]
    [InlineData("4711", "There is no conversation behind the number 4711", 1)]
    [InlineData("abc", "Usage: dialogs export", 2)]
    public async Task A_wrong_number_is_told(string id, string told, int exitCode)
    {
        (await DialogExport.RunAsync([id, "--out", Out, "--reason", "ticket 12", .. Settings()], _told)).ShouldBe(exitCode);

        _told.ToString().ShouldContain(told);
        File.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_reason_nothing_comes_out_and_no_file_is_overwritten()
    {
        (await DialogExport.RunAsync(["1", "--out", Out, .. Settings()], _told)).ShouldBe(2);
        await File.WriteAllTextAsync(Out, "mine");

        (await ExportAsync(1)).ShouldBe(2);

        (await File.ReadAllTextAsync(Out)).ShouldBe("mine");
    }

    /// <summary>A person with a whole profile declares for somebody else, and has just given that person's street.</summary>
    private async Task<ConversationState> InTheMiddleOfAFormAsync()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Telegram, "4711", _store);
        await talk.StartAsync("v_DEM00012");
        await talk.PressAsync("Đồng ý");
        await talk.ShareAsync("84710000055");
        await talk.SayAsync("1971");
        await talk.SayAsync("Phạm Văn Thử");
        await talk.BeginDeclarationAsync();
        await talk.SayAsync("/khaiho");
        await talk.PressAsync("Chuyển sang việc mới");
        await talk.SayAsync("Trần Thị Bà");
        await talk.SayAsync("1939");
        return await talk.KeepAsync();
    }

    private Task<int> ExportAsync(long id) =>
        DialogExport.RunAsync([id.ToString(CultureInfo.InvariantCulture), "--out", Out, "--reason", "ticket 12", .. Settings()], _told);

    private string[] Settings() =>
    [
        "--Storage:ConnectionString", "Data Source=" + _store.DatabaseFile, "--Keys:File", _store.KeyFile, "--environment", "Development", "--Telegram:Mode", "polling",
        "--Telegram:Token", "1:A",
    ];

    private Task<bool> AddAsync(DeadLetter letter) => _store.Store.WriteAsync(
        async t =>
        {
            await t.DeadLetters.AddAsync(letter, default);
            return true;
        },
        default).AsTask();
}
