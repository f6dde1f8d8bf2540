using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Flows;

namespace Bot.Channels.Telegram;

/// <summary>
/// The command menu, from the flows that are for everybody and the commands that work everywhere. Where a flow has several commands,
/// the first is the Vietnamese and the last the English one.
/// </summary>
internal static class TelegramCommandMenu
{
    /// <summary>Telegram's apps have a button of their own for it.</summary>
    private const string Start = "start";

    public static IReadOnlyList<BotCommand> In(string language, FlowSet flows)
    {
        var menu = new List<BotCommand>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = flows.Flows.Values.Where(f => f.Start.Roles.Count == 0 && f.Start.MenuFor.Count == 0 && !f.Start.Commands.Contains(Start));
        foreach (var flow in open.OrderBy(f => f.Start.Menu ?? int.MaxValue).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            Add(menu, known, flow.Start.Commands, flow.Title, language);
        }

        foreach (var command in flows.Common.Commands.Values)
        {
            Add(menu, known, command.Slash, command.Button, language);
        }

        return menu;
    }

    private static void Add(List<BotCommand> menu, HashSet<string> known, IReadOnlyList<string> commands, LocalText title, string language)
    {
        if (commands.Count == 0 || menu.Count == TelegramPolicy.MaxCommands)
        {
            return;
        }

        var command = (language == "en" ? commands[^1] : commands[0]).TrimStart('/');
        var description = title.In(language).Source.Trim();
        if (IsCommand(command) && description.Length > 0 && known.Add(command))
        {
            menu.Add(new BotCommand(command, description.Length <= TelegramPolicy.MaxDescriptionLength ? description : description[..TelegramPolicy.MaxDescriptionLength]));
        }
    }

    private static bool IsCommand(string command) =>
        command.Length is > 0 and <= TelegramPolicy.MaxCommandLength && command.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
