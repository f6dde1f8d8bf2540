using System.ComponentModel.DataAnnotations;
using Bot.Channels;
using Bot.Channels.Otp;
using Bot.Channels.Outbox;
using Bot.Channels.Reminders;
using Bot.Channels.Reports;
using Bot.Channels.Telegram;
using Bot.Channels.Web;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Documents;
using Bot.Documents.Reports;
using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Host.Attachments;
using Bot.Host.Clock;
using Bot.Host.Demo;
using Bot.Host.DevInbox;
using Bot.Host.Pages;
using Bot.Host.Papers;
using Bot.Host.Reports;
using Bot.Host.Settings;
using Bot.Host.VenueHistory;
using Bot.Storage;

namespace Bot.Host.Startup;

/// <summary>Puts the houses together: what every verb may need.</summary>
public static class BotServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration, BotSettings settings)
    {
        VietnameseText.AssertWorks();
        var telegram = ReadTelegram(configuration, settings);
        services.AddSingleton(settings);
        services.AddSingleton(settings.ClockStart is { } start ? new ShiftedClock(TimeProvider.System, start) : TimeProvider.System);
        services.AddSingleton(_ => new Random());
        services.AddSingleton<IdSource>();
        services.AddSingleton(_ => new VenueCodes(new Random()));
        services.AddSingleton(new PhonePlan(settings.IsDevelopment));
        services.AddSingleton(new OtpDelivery(settings.Otp.Ways.Count > 0));
        services.AddSingleton<IAttachmentContent, AttachmentContent>();
        services.AddBotStorage(settings.Storage);
        services.AddDocuments();
        services.AddPapers(settings);
        services.AddSingleton<HistoryFiles>().AddSingleton<ChartPictures>().AddSingleton<ReportFiles>().AddSingleton<PersonalFiles>().AddSingleton(new ExportLinks(settings.PublicUrl));
        services.AddResidents(OfficeConfiguration.Load(settings.ConfigFolder));
        services.AddDialogFlows(settings.DialogsFolder);
        services.AddDialogEngine();
        services.AddInboundPipeline();
        services.AddOutbox();
        services.AddOtp(settings.Otp);
        services.AddReportNudges().AddReminderSweeps();
        services.AddTelegram(telegram);
        services.AddPages();
        services.AddWebChat(ReadWeb(configuration), settings.PublicUrl);
        AddLimits(services);
        AddDevelopment(services, settings, telegram);
    }

    private static TelegramOptions ReadTelegram(IConfiguration configuration, BotSettings settings)
    {
        var problems = new List<TelegramSettingProblem>();
        var options = TelegramOptionsReader.Read(configuration.GetSection(TelegramOptions.Section), settings.PublicUrl, problems);
        return problems.Count == 0 ? options : throw new InvalidSettingsException([.. problems.Select(p => new SettingProblem(p.Key, p.Problem, p.Fix))]);
    }

    private static WebOptions ReadWeb(IConfiguration configuration)
    {
        var options = configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        var wrong = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? options
            : throw new InvalidSettingsException([.. wrong.Select(w => new SettingProblem(
                $"{WebOptions.Section}:{w.MemberNames.FirstOrDefault()}", w.ErrorMessage ?? "out of range", "see docs/configuration.md"))]);
    }

    private static void AddLimits(IServiceCollection services)
    {
        foreach (var limits in KnownLimits.All)
        {
            services.AddSingleton(limits);
        }
    }

    /// <summary>In Development what would leave by a channel that is not there lies in /dev/inbox.</summary>
    private static void AddDevelopment(IServiceCollection services, BotSettings settings, TelegramOptions telegram)
    {
        if (!settings.IsDevelopment)
        {
            return;
        }

        services.AddSingleton<DevInboxShelf>();
        services.AddSingleton<IOtpWay, DevInboxWay>();
        services.AddSingleton<DemoSeed>();
        string[] names = telegram.Mode == TelegramMode.Off ? [ChatAddress.Zalo, ChatAddress.Telegram] : [ChatAddress.Zalo];
        foreach (var name in names)
        {
            services.AddSingleton<IChannel>(p => new DevInboxChannel(name, p.GetRequiredService<DevInboxShelf>(), p.GetRequiredService<TimeProvider>()));
        }
    }
}
