using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Flows;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>The calls that must succeed once before anything else works; each is repeated with growing pauses until it does.</summary>
internal sealed class TelegramSetupCalls(
    TelegramClient client, TelegramIdentity identity, TelegramHealth health, Pauses pauses, ILogger<TelegramSetupCalls> logger)
{
    private FlowSet? _announced;

    /// <summary>Everything is set: updates can come.</summary>
    public void Done(TelegramMode mode) => Log.Ready(logger, identity.BotId, mode);

    /// <summary>Learns our own name and so proves the token.</summary>
    public async Task GreetAsync(CancellationToken ct)
    {
        var account = await UntilItWorksAsync(TelegramMethod.GetMe, () => client.GetMeAsync(ct), ct);
        identity.Named(account.Username);
    }

    public async Task<T> UntilItWorksAsync<T>(TelegramMethod method, Func<Task<ApiResult<T>>> call, CancellationToken ct)
    {
        for (var failures = 0; ; failures++)
        {
            var result = await call();
            if (result.IsOk)
            {
                return result.Value!;
            }

            ct.ThrowIfCancellationRequested();
            var pause = Report(method, result.Error, failures);
            await pauses.WaitAsync(pause, ct);
        }
    }

    /// <summary>Sets the command menu in both languages when the flows changed since. A failure is only logged: everything works without a menu.</summary>
    public async Task AnnounceCommandsAsync(FlowSet flows, CancellationToken ct)
    {
        if (ReferenceEquals(flows, _announced))
        {
            return;
        }

        var vietnamese = TelegramCommandMenu.In("vi", flows);
        var english = TelegramCommandMenu.In("en", flows);
        var isDone = await TryAsync(TelegramMethod.SetMyCommands, () => client.SetMyCommandsAsync(vietnamese, null, ct))
            && await TryAsync(TelegramMethod.SetMyCommands, () => client.SetMyCommandsAsync(vietnamese, "vi", ct))
            && await TryAsync(TelegramMethod.SetMyCommands, () => client.SetMyCommandsAsync(english, "en", ct))
            && await TryAsync(TelegramMethod.SetChatMenuButton, () => client.SetMenuButtonToCommandsAsync(ct));
        _announced = isDone ? flows : _announced;
    }

    private async Task<bool> TryAsync(TelegramMethod method, Func<Task<ApiResult<bool>>> call)
    {
        var result = await call();
        if (!result.IsOk)
        {
            Log.SetupFailed(logger, method.Name, result.Error.Code, TimeSpan.Zero);
        }

        return result.IsOk;
    }

    private TimeSpan Report(TelegramMethod method, TelegramError error, int failures)
    {
        if (error.Kind is TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound or TelegramErrorKind.WrongServer)
        {
            if (health.TokenRefused(error.Code))
            {
                Log.TokenRefused(logger, error.Code);
            }

            return TelegramPolicy.LongestPause;
        }

        var pause = error.RetryAfter ?? pauses.After(failures);
        health.Failed($"{method.Name} fails: {error.Code}");
        Log.SetupFailed(logger, method.Name, error.Code, pause);
        return pause;
    }
}
