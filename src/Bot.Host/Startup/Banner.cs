using Bot.Host.Settings;

namespace Bot.Host.Startup;

/// <summary>Says on the terminal where to click, once the service is ready.</summary>
public static class Banner
{
    public static string For(BotSettings options, string address, IReadOnlyList<(string Name, string Code)> venues)
    {
        var lines = new List<string>
        {
            string.Empty,
            "  Dịch vụ đã sẵn sàng · The service is ready",
            $"    Trò chuyện · chat          {address}/chat",
        };
        if (venues.Count > 0)
        {
            lines.Add($"    Địa điểm mẫu · demo venue  {address}/v/{venues[0].Code}   ({venues[0].Name})");
        }

        if (options.IsDevelopment)
        {
            lines.Add($"    Tin nhắn ra ngoài · outbox {address}/dev/inbox   (mã OTP nằm ở đây · one-time codes are here)");
        }

        lines.Add($"    Tình trạng · health        {address}/healthz/ready");
        lines.Add("    Dừng lại · stop            Ctrl+C");
        lines.Add(string.Empty);
        return string.Join(Environment.NewLine, lines);
    }
}
