using Bot.Channels;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Microsoft.AspNetCore.Http;

namespace Bot.ChannelTests.Host;

public sealed class BodyTimeTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void After_its_time_reading_ends_as_too_slow()
    {
        using var limit = new BodyTime(new DefaultHttpContext(), TimeSpan.FromSeconds(30), _time);
        _time.Advance(TimeSpan.FromSeconds(29));
        limit.Token.IsCancellationRequested.ShouldBeFalse();

        _time.Advance(TimeSpan.FromSeconds(1));

        limit.Token.IsCancellationRequested.ShouldBeTrue();
        limit.IsSlow(new OperationCanceledException()).ShouldBeTrue();
    }

    [Fact]
    public void A_caller_who_goes_away_is_not_too_slow()
    {
        using var gone = new CancellationTokenSource();
        using var limit = new BodyTime(new DefaultHttpContext { RequestAborted = gone.Token }, TimeSpan.FromSeconds(30), _time);

        gone.Cancel();

        limit.Token.IsCancellationRequested.ShouldBeTrue();
        limit.IsSlow(new OperationCanceledException()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_webhook_call_that_does_not_end_gets_408_after_its_time()
    {
        await using var server = await TelegramServer.StartAsync("webhook", _time);
        using var call = await RawCall.OpenAsync(
            server.Address, $"POST /telegram/webhook HTTP/1.1\nHost: x\nX-Telegram-Bot-Api-Secret-Token: {TelegramServer.Secret}\nContent-Length: 5000\n\n");
        await call.SendAsync("{\"update_id\""u8.ToArray());

        for (var i = 0; i < 1000 && !call.Status.IsCompleted; i++)
        {
            await Task.Delay(5);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        (await call.Status).ShouldBe(408);
    }
}
