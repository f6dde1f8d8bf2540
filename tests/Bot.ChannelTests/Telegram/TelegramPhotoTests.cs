using System.Text.Json.Nodes;
using Bot.Channels.Telegram;

namespace Bot.ChannelTests.Telegram;

/// <summary>Pictures that people send, fetched for the code in them.</summary>
public sealed class TelegramPhotoTests
{
    [Fact]
    public async Task A_picture_is_fetched_for_its_code()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        server.Api.Files["f1"] = [1, 2, 3];
        server.Api.Next("getFile", Reply.Html(502));

        (await server.Photos.DownloadAsync("f1", CancellationToken.None))!.Value.ToArray().ShouldBe([1, 2, 3]);
        (await server.Photos.DownloadAsync("unknown", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_picture_over_20_MB_is_not_fetched()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        server.Api.Files["big"] = new byte[TelegramPolicy.MaxDownloadBytes + 1];
        server.Api.Next("getFile", Reply.Result(new JsonObject { ["file_id"] = "big", ["file_path"] = "photos/big" }));

        (await server.Photos.DownloadAsync("big", CancellationToken.None)).ShouldBeNull();
        (await server.Photos.DownloadAsync("big", CancellationToken.None)).ShouldBeNull();
    }
}
