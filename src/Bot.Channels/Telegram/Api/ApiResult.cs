using System.Diagnostics.CodeAnalysis;

namespace Bot.Channels.Telegram.Api;

/// <summary>What a call brought: a value, or the error when there is one.</summary>
internal readonly record struct ApiResult<T>(T? Value, TelegramError? Error)
{
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Error is null;
}
