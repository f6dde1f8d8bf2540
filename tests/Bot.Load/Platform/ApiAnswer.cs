using System.Globalization;
using System.Text;

namespace Bot.Load.Platform;

/// <summary>How a call of the bot is answered; null as body: not at all, the line is cut.</summary>
internal readonly record struct ApiAnswer(int Status, byte[]? Body, TimeSpan Delay = default)
{
    private static readonly byte[] True = """{"ok":true,"result":true}"""u8.ToArray();

    public static ApiAnswer Done { get; } = new(200, True);

    public static ApiAnswer Cut { get; } = new(0, null);

    public static ApiAnswer Result(string json) => new(200, Encoding.UTF8.GetBytes($$"""{"ok":true,"result":{{json}}}"""));

    public static ApiAnswer Sent(long message, long chat) => Result(string.Create(
        CultureInfo.InvariantCulture, $$$"""{"message_id":{{{message}}},"date":1795000000,"chat":{"id":{{{chat}}},"type":"private"}}"""));

    public static ApiAnswer Error(int code, string description) => new(code, Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""")));

    public static ApiAnswer TooMany(int seconds) => new(429, Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{seconds}}}","parameters":{"retry_after":{{{seconds}}}}}""")));
}
