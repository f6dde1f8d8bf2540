using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Inbox;

public sealed class DocumentFetchingTests
{
    private readonly FakeChannel _channel = new();
    private readonly ManualTime _time = new();
    private readonly Shelf _shelf = new();

    [Fact]
    public async Task A_table_is_fetched_before_the_turn_and_later_messages_wait_for_it()
    {
        _shelf.Download = _ => Task.FromResult<ReadOnlyMemory<byte>?>("a,b"u8.ToArray());
        await using var path = await StartAsync();

        await Task.WhenAll(SendAsync(path, "1", new("file-1", "Danh sách.CSV", 3)), path.SayAsync("a", "2", "after"));

        (await path.RecordsAsync("a")).ShouldBe(["document:Danh sách.CSV:a,b", "after"]);
    }

    [Theory]
    [InlineData("anh.pdf", 3L)]
    [InlineData("danh-sach.csv", InboxPolicy.LongestDocument + 1L)]
    public async Task What_is_no_table_or_too_large_is_not_fetched(string name, long size)
    {
        await using var path = await StartAsync();

        await SendAsync(path, "1", new("file-1", name, size));

        _shelf.Asked.ShouldBe(0);
        (await path.RecordsAsync("a")).ShouldBe([$"document:{name}:"]);
    }

    [Fact]
    public async Task A_file_that_is_larger_than_it_said_or_cannot_be_had_is_handled_without_content()
    {
        await using var path = await StartAsync();

        _shelf.Download = _ => Task.FromResult<ReadOnlyMemory<byte>?>(new byte[InboxPolicy.LongestDocument + 1]);
        await SendAsync(path, "1", new("file-1", "a.csv", 3));
        _shelf.Download = _ => throw new HttpRequestException();
        await SendAsync(path, "2", new("file-1", "a.csv"));
        _shelf.Download = _ => Task.FromResult<ReadOnlyMemory<byte>?>(null);
        await SendAsync(path, "3", new("file-1", "a.csv"));

        (await path.RecordsAsync("a")).ShouldBe(["document:a.csv:", "document:a.csv:", "document:a.csv:"]);
    }

    [Fact]
    public async Task A_platform_that_never_hands_the_file_over_holds_only_its_own_chat_and_not_for_long()
    {
        _shelf.Download = _ => new TaskCompletionSource<ReadOnlyMemory<byte>?>().Task;
        await using var path = await StartAsync();

        var file = SendAsync(path, "1", new("file-1", "a.csv", 3));
        (await path.SayAsync("b", "2", "hi")).ShouldBe(InboundVerdict.Handled);
        file.IsCompleted.ShouldBeFalse();
        await _time.AdvanceUntilAsync(() => file.IsCompleted, TimeSpan.FromSeconds(1), InboxPolicy.PhotoTimeLimit * 2);

        (await path.RecordsAsync("a")).ShouldBe(["document:a.csv:"]);
    }

    [Fact]
    public async Task Only_so_many_files_are_in_memory_at_once_and_the_others_come_after_them()
    {
        var gate = new TaskCompletionSource<ReadOnlyMemory<byte>?>();
        _shelf.Download = _ => gate.Task;
        await using var path = await StartAsync();

        var sent = Enumerable.Range(0, InboxPolicy.DocumentsAtOnce + 3).Select(i => SendAsync(path, $"{i}", new("file-1", "a.csv", 3), $"chat-{i}")).ToList();
        _shelf.Asked.ShouldBe(InboxPolicy.DocumentsAtOnce);
        gate.SetResult("x"u8.ToArray());
        await Task.WhenAll(sent);

        _shelf.Asked.ShouldBe(sent.Count);
        (await path.RecordsAsync("chat-6")).ShouldBe(["document:a.csv:x"]);
    }

    private static Task<InboundReceipt> SendAsync(TestPath path, string id, InboundContent.Document document, string chat = "a") =>
        path.Pipeline.SubmitAsync(TestPath.Text(chat, id, string.Empty) with { Content = document }, CancellationToken.None);

    private Task<TestPath> StartAsync() => TestPath.StartAsync(_channel, _time, s => s.AddSingleton<IFileSource>(_shelf));

    private sealed class Shelf : IFileSource
    {
        private int _asked;

        public string Channel => "telegram";

        public int Asked => _asked;

        public Func<string, Task<ReadOnlyMemory<byte>?>> Download { get; set; } = _ => Task.FromResult<ReadOnlyMemory<byte>?>(null);

        public Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken ct)
        {
            Interlocked.Increment(ref _asked);
            return Download(fileId);
        }
    }
}
