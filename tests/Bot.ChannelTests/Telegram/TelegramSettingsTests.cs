using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.ChannelTests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.ChannelTests.Telegram;

public sealed class TelegramSettingsTests
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "Mode", "sometimes", "https://a.vn", "Telegram:Mode" },
        { "Token", "", "https://a.vn", "Telegram:Token" },
        { "Token", "no-colon", "https://a.vn", "Telegram:Token" },
        { "Token", "123:has blank", "https://a.vn", "Telegram:Token" },
        { "WebhookSecret", "", "https://a.vn", "Telegram:WebhookSecret" },
        { "WebhookSecret", "với dấu", "https://a.vn", "Telegram:WebhookSecret" },
        { "ApiRoot", "ftp://x", "https://a.vn", "Telegram:ApiRoot" },
        { "MessagesPerSecond", "-1", "https://a.vn", "Telegram:MessagesPerSecond" },
        { "MessagesPerSecondPerChat", "nhiều", "https://a.vn", "Telegram:MessagesPerSecondPerChat" },
        { "RemoveUsedButtons", "maybe", "https://a.vn", "Telegram:RemoveUsedButtons" },
        { "MaxConnections", "101", "https://a.vn", "Telegram:MaxConnections" },
        { "MaxConnections", "40", "http://a.vn", "PublicUrl" },
        { "MaxConnections", "40", "https://a.vn:5443", "PublicUrl" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_setting_is_named_with_its_fix_and_without_a_secret(string key, string value, string publicUrl, string expected)
    {
        var problems = new List<TelegramSettingProblem>();

        TelegramOptionsReader.Read(Section((key, value)), publicUrl, problems);

        var problem = problems.ShouldHaveSingleItem();
        problem.Key.ShouldBe(expected);
        problem.Fix.ShouldNotBeEmpty();
        problem.ToString().ShouldNotContain("TEST-token");
        problem.ToString().ShouldNotContain("has blank");
    }

    [Theory]
    [InlineData("https://a.vn")]
    [InlineData("https://a.vn:8443")]
    public void Right_settings_are_taken(string publicUrl)
    {
        var problems = new List<TelegramSettingProblem>();

        var options = TelegramOptionsReader.Read(Section(), publicUrl, problems);

        problems.ShouldBeEmpty();
        (options.Mode, options.MessagesPerSecond, options.MessagesPerSecondPerChat, options.MaxConnections, options.RemoveUsedButtons)
            .ShouldBe((TelegramMode.Webhook, 25, 1, 40, true));
        options.WebhookUrl.ShouldBe(publicUrl + "/telegram/webhook");
        options.ToString().ShouldBe("Telegram Webhook");
    }

    [Fact]
    public void All_that_is_wrong_stops_the_start_at_once()
    {
        var section = Section(("Token", "x"), ("WebhookSecret", " "));

        var stop = Should.Throw<OptionsValidationException>(() => new ServiceCollection().AddTelegram(section, "http://a.vn"));

        stop.Failures.Count().ShouldBe(3);
    }

    [Fact]
    public void Off_needs_nothing_and_offers_no_channel()
    {
        var empty = new ConfigurationBuilder().Build().GetSection("Telegram");
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(new ManualTime()).AddTelegram(empty, "http://localhost:5080").BuildServiceProvider();

        services.GetServices<IChannel>().ShouldBeEmpty();
        services.GetRequiredService<TelegramHealth>().IsOk.ShouldBeTrue();
        services.GetRequiredService<TelegramIdentity>().Username.ShouldBeNull();
    }

    [Fact]
    public void Without_a_good_poll_for_two_minutes_the_channel_counts_as_down()
    {
        var time = new ManualTime();
        var health = new TelegramHealth(TelegramMode.Polling, time);
        health.IsOk.ShouldBeFalse();

        health.Worked();
        time.Advance(TimeSpan.FromMinutes(2));
        health.IsOk.ShouldBeTrue();
        time.Advance(TimeSpan.FromSeconds(1));

        health.Problem.ShouldNotBeNull().ShouldContain("no answer");
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Telegram:Mode"] = "webhook",
            ["Telegram:Token"] = FakeBotApi.Token,
            ["Telegram:WebhookSecret"] = TelegramServer.Secret,
        };
        foreach (var (key, value) in changes)
        {
            settings["Telegram:" + key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Telegram");
    }
}
