using Bot.Host.Settings;
using Bot.Tests.Guards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Host.Settings;

public sealed class BotSettingsReaderTests
{
    [Fact]
    public void The_shipped_settings_are_in_order()
    {
        var problems = Read([], Environments.Development, out var settings);

        problems.ShouldBeEmpty();
        settings.HasDemoSeed.ShouldBeTrue();
        settings.Otp.Ways.ShouldBe(["dev-inbox"]);
    }

    [Theory]
    [InlineData("PublicUrl", "checkin.example.vn")]
    [InlineData("PublicUrl", "ftp://checkin.example.vn")]
    [InlineData("Dialogs:Folder", "there/is/none")]
    [InlineData("Config:Folder", "there/is/none")]
    [InlineData("Storage:Provider", "mongodb")]
    [InlineData("Storage:ConnectionString", "Nonsense")]
    [InlineData("Storage:Writers", "0")]
    [InlineData("Storage:Readers", "many")]
    [InlineData("Storage:PreparedStatements", "-1")]
    [InlineData("Demo:Seed", "perhaps")]
    [InlineData("Otp:Channels:0", "pigeon")]
    [InlineData("Clock:Start", "the 30th")]
    [InlineData("Metrics:Port", "70000")]
    [InlineData("Proxy:Trusted:0", "proxy.example.vn")]
    [InlineData("Proxy:Trusted:0", "10.1.0.0/44")]
    public void A_bad_value_is_told_with_its_key_and_what_to_do(string key, string value)
    {
        var problem = Read([new(key, value)], Environments.Development, out _).ShouldHaveSingleItem();

        key.ShouldStartWith(problem.Key);
        problem.Fix.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Host=db.internal;Username=bot;Password=secret-word")]
    [InlineData("Data Source=data/bot.db;Secret=secret-word")]
    public void A_server_without_its_database_is_refused_without_showing_the_password(string connection)
    {
        var problem = Read([new("Storage:Provider", "postgres"), new("Storage:ConnectionString", connection)], Environments.Production, out _)
            .ShouldHaveSingleItem();

        problem.Key.ShouldBe("Storage:ConnectionString");
        $"{problem.Problem} {problem.Fix}".ShouldNotContain("secret-word");
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var problems = Read([new("PublicUrl", "x"), new("Metrics:Port", "-1"), new("Demo:Seed", "x")], Environments.Development, out _);

        problems.Select(p => p.Key).ShouldBe(["PublicUrl", "Demo:Seed", "Metrics:Port"]);
    }

    [Theory]
    [InlineData("Otp:Channels:0", "dev-inbox")]
    [InlineData("Clock:Start", "2026-11-30T07:59:50+07:00")]
    public void What_is_for_development_is_refused_in_production(string key, string value) =>
        Read([new(key, value)], Environments.Production, out _).ShouldHaveSingleItem().Problem.ShouldContain("Development");

    [Theory]
    [InlineData("Url", "sms.example.vn/send")]
    [InlineData("Method", "PUT")]
    [InlineData("ContentType", "text/plain")]
    [InlineData("Phone", "national")]
    [InlineData("Body", "{\"to\":\"{phone}\"}")]
    [InlineData("Success", "")]
    [InlineData("Success", "(")]
    [InlineData("Reference", "[")]
    public void A_provider_of_messages_that_is_described_wrongly_stops_the_start(string key, string value)
    {
        var settings = Provider();
        settings["Otp:Sms:" + key] = value;

        Read([.. settings], Environments.Production, out _).ShouldContain(p => p.Key == "Otp:Sms:" + key && p.Fix.Length > 0);
    }

    [Fact]
    public void Codes_leave_by_the_ways_of_the_office_in_its_order()
    {
        var settings = Provider();
        settings["Otp:Channels:1"] = "telegram-gateway";
        settings["Otp:TelegramGateway:Token"] = "a-token";
        settings["PublicUrl"] = "https://checkin.example.vn";

        Read([.. settings], Environments.Production, out var read).ShouldBeEmpty();
        read.Otp.Ways.ShouldBe(["sms", "telegram-gateway"]);
        read.Otp.Gateway!.ReportUrl!.AbsoluteUri.ShouldBe("https://checkin.example.vn/otp/telegram-gateway/report");
        settings.Remove("Otp:TelegramGateway:Token");
        Read([.. settings], Environments.Production, out _).ShouldHaveSingleItem().Key.ShouldBe("Otp:TelegramGateway:Token");
    }

    [Fact]
    public void Nobody_is_trusted_to_name_a_visitor_s_address_but_who_is_named()
    {
        Read([], Environments.Production, out var alone);
        Read([new("Proxy:Trusted:0", "127.0.0.1"), new("Proxy:Trusted:1", "fd00::/8")], Environments.Production, out var behind).ShouldBeEmpty();

        alone.TrustedProxies.ShouldBeEmpty();
        behind.TrustedProxies.Select(n => n.ToString()).ShouldBe(["127.0.0.1/32", "fd00::/8"]);
    }

    [Fact]
    public void The_switch_that_trusts_everybody_stops_the_start() =>
        Read([new("FORWARDEDHEADERS_ENABLED", "true")], Environments.Production, out _).ShouldHaveSingleItem().Fix.ShouldContain("Proxy:Trusted");

    [Fact]
    public void Production_has_no_demo_venues_and_no_way_to_send_codes_by_itself()
    {
        Read([], Environments.Production, out var settings).ShouldBeEmpty();

        settings.HasDemoSeed.ShouldBeFalse();
        settings.Otp.Ways.ShouldBeEmpty();
    }

    [Fact]
    public void A_password_in_a_connection_string_is_never_repeated() =>
        Read([new("Storage:ConnectionString", "Pasword=geheim;;=")], Environments.Production, out _)
            .ShouldHaveSingleItem().ToString().ShouldNotContain("geheim");

    private static List<SettingProblem> Read(IEnumerable<KeyValuePair<string, string?>> values, string environment, out BotSettings settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("PublicUrl", "http://localhost:5080")])
            .AddInMemoryCollection(values)
            .Build();
        var problems = new List<SettingProblem>();
        settings = BotSettingsReader.Read(configuration, new Place(environment), problems);
        return problems;
    }

    private sealed class Place(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "Bot.Host";

        public string ContentRootPath { get; set; } = Repository.Root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }

    private static Dictionary<string, string?> Provider() => new()
    {
        ["Otp:Channels:0"] = "sms", ["Otp:Sms:Url"] = "https://sms.example.vn/send", ["Otp:Sms:Body"] = """{"to":"{phone}","text":"{text}"}""",
        ["Otp:Sms:Success"] = "ok",
    };
}
