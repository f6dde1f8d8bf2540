using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>Reads the answer's envelope and hands the result to the method's own reader.</summary>
internal static class ResponseEnvelope
{
    /// <summary>Positioned on the first token of the result; takes what it needs and may stop anywhere in it.</summary>
    public delegate T ResultReader<T>(ref Utf8JsonReader reader);

    /// <summary>The parsed answer; a body that is not the Bot API's JSON counts as a broken line.</summary>
    public static ApiResult<T> Read<T>(int status, ReadOnlySpan<byte> body, TimeSpan? retryAfterHeader, ResultReader<T> readResult)
    {
        try
        {
            var fields = new Envelope<T>();
            var reader = new Utf8JsonReader(body, Lenient.Options);
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    fields.Take(ref reader, readResult);
                }

                if (reader.TokenType == JsonTokenType.EndObject && fields.IsOk is { } isOk)
                {
                    return isOk ? new ApiResult<T>(fields.Result, null) : new ApiResult<T>(default, fields.ToError(status, retryAfterHeader));
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return NotJson<T>(status, retryAfterHeader);
        }

        return NotJson<T>(status, retryAfterHeader);
    }

    /// <summary>What a proxy answers in its own words. Only two of its codes say for certain that the call went no further.</summary>
    private static ApiResult<T> NotJson<T>(int status, TimeSpan? retryAfter) => new(default, status switch
    {
        429 => new TelegramError(TelegramErrorKind.Throttled, "429-proxy") { RetryAfter = retryAfter },
        413 => new TelegramError(TelegramErrorKind.BodyTooLarge, "413-proxy"),
        _ => TelegramError.Unclear($"{status}-not-json"),
    });

    private ref struct Envelope<T>
    {
        private long? _code;
        private string? _description;
        private Parameters _parameters;

        public bool? IsOk { get; private set; }

        public T? Result { get; private set; }

        public void Take(ref Utf8JsonReader reader, ResultReader<T> readResult)
        {
            if (Lenient.On(ref reader, "ok"u8))
            {
                IsOk = Lenient.Flag(ref reader);
            }
            else if (Lenient.On(ref reader, "result"u8))
            {
                var inside = reader;
                Result = readResult(ref inside);
                reader.Skip();
            }
            else if (!TakeError(ref reader))
            {
                reader.Skip();
            }
        }

        public readonly TelegramError ToError(int status, TimeSpan? retryAfterHeader) => TelegramError.Of(
            _code is > 0 and var code ? (int)code : status,
            _description ?? string.Empty,
            _parameters.MigratedTo,
            _parameters.RetryAfter is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : retryAfterHeader);

        private bool TakeError(ref Utf8JsonReader reader) =>
            Fields.Take(ref reader, "error_code"u8, ref _code)
            || Fields.Take(ref reader, "description"u8, ref _description)
            || Fields.Take(ref reader, "parameters"u8, ref _parameters, Parameters.Read);
    }

    private struct Parameters
    {
        public long? MigratedTo;
        public long? RetryAfter;

        public static Parameters Read(ref Utf8JsonReader reader) => Fields.Read<Parameters>(ref reader, static (ref reader, ref parameters) =>
            Fields.Take(ref reader, "migrate_to_chat_id"u8, ref parameters.MigratedTo)
            || Fields.Take(ref reader, "retry_after"u8, ref parameters.RetryAfter));
    }
}
