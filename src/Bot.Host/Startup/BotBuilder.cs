using Bot.Host.Settings;

namespace Bot.Host.Startup;

/// <summary>The configured start of every verb: where the product lies, what the settings say, how it logs.</summary>
public static class BotBuilder
{
    public static WebApplicationBuilder Create(string[] args)
    {
        var root = ProductFolder.Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = root, WebRootPath = WebRoot() });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "HH:mm:ss ";
        });

        // Quartz tells its whole life; what matters of it is a warning. "Logging:LogLevel" in the settings still rules.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning);

        // As long as it could log anything, the server makes an activity and a log scope for each request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        return builder;
    }

    public static BotSettings ReadSettings(WebApplicationBuilder builder)
    {
        var problems = new List<SettingProblem>();
        var settings = BotSettingsReader.Read(builder.Configuration, builder.Environment, problems);
        return problems.Count == 0 ? settings : throw new InvalidSettingsException(problems);
    }

    private static string? WebRoot()
    {
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        return Directory.Exists(published) ? published : null;
    }
}
