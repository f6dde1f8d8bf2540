using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Inbox;

public sealed class PhotoReadingTests
{
    private readonly FakeChannel _channel = new();
    private readonly ManualTime _time = new();
    private readonly PhotoShelf _shelf = new();

    [Fact]
    public async Task The_qr_of_a_photo_is_read_before_the_turn_and_later_messages_wait_for_it()
    {
        _shelf.Download = _ => Task.FromResult<ReadOnlyMemory<byte>?>("K7QM2PXD"u8.ToArray());
        await using var path = await StartAsync();

        await Task.WhenAll(SendPhotoAsync(path, "a", "1"), path.SayAsync("a", "2", "after"));

        (await path.RecordsAsync("a")).ShouldBe(["photo:K7QM2PXD", "after"]);
    }

    [Fact]
    public async Task A_photo_that_cannot_be_fetched_or_read_is_handled_without_text()
    {
        await using var path = await StartAsync();

        _shelf.Download = _ => throw new HttpRequestException();
        await SendPhotoAsync(path, "a", "1");
        _shelf.Download = _ => Task.FromResult<ReadOnlyMemory<byte>?>(null);
        await SendPhotoAsync(path, "a", "2");
        _shelf.Download = _ => Task.FromResult<ReadOnlyMemory<byte>?>("broken"u8.ToArray());
        await SendPhotoAsync(path, "a", "3");

        (await path.RecordsAsync("a")).ShouldBe(["photo:", "photo:", "photo:"]);
    }

    [Fact]
    public async Task A_platform_that_never_hands_the_photo_over_holds_only_its_own_chat_and_not_for_long()
    {
        _shelf.Download = _ => new TaskCompletionSource<ReadOnlyMemory<byte>?>().Task;
        await using var path = await StartAsync();

        var photo = SendPhotoAsync(path, "a", "1");
        (await path.SayAsync("b", "2", "hi")).ShouldBe(InboundVerdict.Handled);
        photo.IsCompleted.ShouldBeFalse();
        await _time.AdvanceUntilAsync(() => photo.IsCompleted, TimeSpan.FromSeconds(1), InboxPolicy.PhotoTimeLimit * 2);

        (await path.RecordsAsync("a")).ShouldBe(["photo:"]);
    }

    private static Task<InboundReceipt> SendPhotoAsync(TestPath path, string chat, string id) => path.Pipeline.SubmitAsync(
        TestPath.Text(chat, id, string.Empty) with { Content = new InboundContent.Photo("file-1") }, CancellationToken.None);

    private Task<TestPath> StartAsync() =>
        TestPath.StartAsync(_channel, _time, s => s.AddSingleton<IFileSource>(_shelf).AddSingleton<IQrReader, TextReader>());

    private sealed class PhotoShelf : IFileSource
    {
        public string Channel => "telegram";

        public Func<string, Task<ReadOnlyMemory<byte>?>> Download { get; set; } = _ => Task.FromResult<ReadOnlyMemory<byte>?>(null);

        public Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken ct) => Download(fileId);
    }

    /// <summary>Takes the bytes for the text, and "broken" for a picture on which it fails.</summary>
    private sealed class TextReader : IQrReader
    {
        public bool IsAvailable => true;

        public string? Read(ReadOnlySpan<byte> image)
        {
            var text = System.Text.Encoding.UTF8.GetString(image);
            return text == "broken" ? throw new InvalidDataException() : text;
        }
    }
}
