using Bot.Host.CommandLine;
using Bot.Tests.Guards;

namespace Bot.Tests.Host.CommandLine;

public sealed class DialogPlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;
    private readonly StringWriter _said = new();

    [Fact]
    public async Task A_talk_in_the_terminal_can_be_kept_as_a_transcript_that_plays_again()
    {
        var file = Path.Combine(_folder, "talk.txt");

        var exitCode = await PlayAsync("DEM0-0012\n[Không]\n:wait 1h\n", "check-in", "--channel", "web", "--given", "venues", "--save", file);

        exitCode.ShouldBe(0, _said.ToString());
        _said.ToString().ShouldContain("it plays again as written");
        var kept = await File.ReadAllLinesAsync(file);
        kept.ShouldContain("channel: web");
        kept.ShouldContain("> [Không]");
        kept.ShouldContain("< Hệ thống không giữ thông tin gì của lượt này. Bạn vẫn có thể ghi sổ giấy ở cửa.");
        kept[^2..].ShouldBe(["wait 1h", "= idle"]);
    }

    [Fact]
    public async Task A_transcript_is_played_and_one_can_type_on()
    {
        var file = Path.Combine(_folder, "talk.txt");
        await File.WriteAllTextAsync(file, "flow: welcome\n\ngiven venues\n> /lichsu\n< …\n< …\n= idle\n");

        (await PlayAsync("/start\n", file)).ShouldBe(0, _said.ToString());

        _said.ToString().ShouldContain("Chào bạn. Đây là trợ lý");
    }

    [Fact]
    public async Task A_transcript_that_hears_other_words_says_where()
    {
        var file = Path.Combine(_folder, "talk.txt");
        await File.WriteAllTextAsync(file, "flow: welcome\n\ngiven venues\n> /start\n< Xin chào.\n");

        (await PlayAsync("", file)).ShouldBe(1);

        _said.ToString().ShouldContain("talk.txt:5: expected: Xin chào.");
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        var file = Path.Combine(_folder, "talk.txt");
        await File.WriteAllTextAsync(file, "mine");

        (await PlayAsync("", "check-in", "--save", file)).ShouldBe(2);

        (await File.ReadAllTextAsync(file)).ShouldBe("mine");
    }

    [Theory]
    [InlineData("[Nhãn lạ]", "no button [Nhãn lạ] is shown")]
    [InlineData(":sleep", "a line begins with")]
    [InlineData(":given nobody", "no fixture 'nobody'")]
    public async Task What_cannot_be_done_is_told_and_the_talk_goes_on(string typed, string told)
    {
        (await PlayAsync(typed + "\n/huy\n", "check-in")).ShouldBe(0);

        _said.ToString().ShouldContain(told);
        _said.ToString().ShouldContain("Đã hủy");
    }

    [Theory]
    [InlineData("check-inn", "There is no flow or file \"check-inn\"")]
    [InlineData("--save", "Usage: dialogs play")]
    public async Task A_wrong_use_is_told(string what, string told)
    {
        (await PlayAsync("", what)).ShouldNotBe(0);

        _said.ToString().ShouldContain(told);
    }

    [Fact]
    public async Task Playing_touches_no_database_and_needs_no_keys()
    {
        (await PlayAsync("", "help", "--Storage:ConnectionString", "Data Source=" + Path.Combine(_folder, "bot.db"), "--Keys:File", Path.Combine(_folder, "keys.json")))
            .ShouldBe(0, _said.ToString());

        Directory.GetFiles(_folder).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<int> PlayAsync(string typed, params string[] args) => DialogPlay.RunAsync(args, new StringReader(typed), _said);
}
