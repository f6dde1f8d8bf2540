using Bot.Dialogs.Flows;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Dialogs.Flows;

public sealed class FlowFolderTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("bot-flows").FullName, "dialogs");
    private readonly HandTimers _time = new();
    private readonly LogLines _log = new();

    public FlowFolderTests()
    {
        Directory.CreateDirectory(_folder);
        Write(FlowFiles.Common.Name, FlowFiles.Common.Text);
        Write("venue-register.yaml", FlowFiles.VenueRegister);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void A_good_folder_is_in_force_at_once()
    {
        using var folder = Open();

        folder.Current.Find("venue-register").ShouldNotBeNull();
        folder.ReloadNow().ShouldBeNull();
        _log.Lines.ShouldContain(l => l.StartsWith("2001 Dialogs in force: 1 flows, 0 warnings", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_folder_stops_the_start_and_lists_every_finding()
    {
        Write("venue-register.yaml", FlowFiles.VenueRegister.Replace("ask: otp", "ask: opt", StringComparison.Ordinal).Replace("run: otp.send", "run: otp.sent", StringComparison.Ordinal));

        var refused = Should.Throw<DialogsInvalidException>(Open);

        refused.Message.ShouldContain("dialogs/venue-register.yaml:35:5: lỗi D040 [send-otp]");
        refused.Message.ShouldContain("There is no answer type \"opt\". Did you mean \"otp\"?");
    }

    [Fact]
    public void A_broken_change_is_refused_and_the_version_before_stays()
    {
        using var folder = Open();
        var (before, version) = (folder.Current, folder.Version);
        var told = new List<FlowReloadedEventArgs>();
        folder.Reloaded += (_, e) => told.Add(e);
        Write("venue-register.yaml", FlowFiles.VenueRegister.Replace("next: { sent: otp, too-many: give-up }", "next: { sent: otp }", StringComparison.Ordinal));

        var check = folder.ReloadNow();

        check!.IsUsable.ShouldBeFalse();
        folder.Current.ShouldBeSameAs(before);
        folder.Version.ShouldBe(version, "other instances are told what is in force here");
        told.ShouldHaveSingleItem().IsInForce.ShouldBeFalse();
        _log.Lines.ShouldContain(l => l.StartsWith("2004 Changed dialogs were refused with 1 errors", StringComparison.Ordinal));
        _log.Lines.ShouldContain(l => l.StartsWith("2005 dialogs/venue-register.yaml:35:5: D041", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refused_change_comes_into_force_once_it_is_mended()
    {
        using var folder = Open();
        var version = folder.Version;
        Write("venue-register.yaml", "format: [");
        folder.ReloadNow()!.IsUsable.ShouldBeFalse();

        Write("venue-register.yaml", FlowFiles.VenueRegister.Replace("Wrong code.", "Not that code.", StringComparison.Ordinal));

        folder.ReloadNow()!.IsUsable.ShouldBeTrue();
        folder.Current.Find("venue-register")!.Wording.ShouldContain("Not that code.");
        folder.Version.ShouldNotBe(version);
    }

    [Fact]
    public void A_refused_change_taken_back_leaves_everything_as_it_was()
    {
        using var folder = Open();
        Write("venue-register.yaml", "format: [");
        folder.ReloadNow();
        Write("venue-register.yaml", FlowFiles.VenueRegister);

        folder.ReloadNow()!.IsUsable.ShouldBeTrue();
        folder.Current.Find("venue-register").ShouldNotBeNull();
    }

    [Fact]
    public void The_poll_finds_changes_that_nobody_told_of()
    {
        using var folder = Open();
        File.Delete(Path.Combine(_folder, "venue-register.yaml"));

        _time.Poll();

        folder.Current.Flows.ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_vanishes_keeps_the_flows_in_force()
    {
        using var folder = Open();
        Directory.Delete(_folder, recursive: true);

        _time.Poll();

        folder.Current.Find("venue-register").ShouldNotBeNull();
        _log.Lines.ShouldContain(l => l.StartsWith("2006 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_shape_is_logged_and_new_words_are_not_called_a_new_shape()
    {
        using var folder = Open();
        Write("venue-register.yaml", FlowFiles.VenueRegister.Replace("Wrong code.", "Not that code.", StringComparison.Ordinal));
        folder.ReloadNow();
        _log.Lines.ShouldNotContain(l => l.StartsWith("2003 ", StringComparison.Ordinal));

        Write("venue-register.yaml", FlowFiles.VenueRegister.Replace("- id: name", "- id: venue-name\n    was: [name]", StringComparison.Ordinal));
        folder.ReloadNow()!.IsUsable.ShouldBeTrue();

        _log.Lines.ShouldContain(l => l.StartsWith("2003 Flow venue-register changed its shape", StringComparison.Ordinal));
        folder.Current.Find("venue-register")!.Find("name")!.Id.ShouldBe("venue-name");
    }

    [Fact]
    public void A_file_with_the_wrong_ending_is_told_of_instead_of_being_passed_over()
    {
        Write("other.yml", FlowFiles.VenueRegister);

        Should.Throw<DialogsInvalidException>(Open).Message.ShouldContain("dialogs/other.yml:1:1: lỗi D020");
    }

    [Fact]
    public void Hidden_files_of_editors_are_no_flows()
    {
        Write(".#venue-register.yaml", "format: [");

        using var folder = Open();

        folder.Current.Flows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_saved_file_is_noticed_without_being_asked()
    {
        using var folder = new FlowFolder(_folder, TestCatalog.Some(), TestCatalog.Limits, TimeProvider.System, NullLogger<FlowFolder>.Instance);
        var noticed = new TaskCompletionSource();
        folder.Reloaded += (_, _) => noticed.TrySetResult();

        Write("venue-register.yaml", FlowFiles.VenueRegister.Replace("Wrong code.", "Not that code.", StringComparison.Ordinal));

        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        folder.Current.Find("venue-register")!.Wording.ShouldContain("Not that code.");
    }

    private FlowFolder Open() => new(_folder, TestCatalog.Some(), TestCatalog.Limits, _time, _log);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private sealed class LogLines : ILogger<FlowFolder>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{eventId.Id} {formatter(state, exception)}");
    }
}
