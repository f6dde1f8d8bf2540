namespace Bot.Dialogs.Flows;

/// <summary>Commands that work at every step, named as in _common.yaml. All are required.</summary>
public static class CommonCommandNames
{
    public const string Cancel = "cancel";
    public const string Back = "back";
    public const string Help = "help";
    public const string Menu = "menu";
    public const string Language = "language";
    public const string Skip = "skip";

    public static IReadOnlyList<string> All { get; } = [Cancel, Back, Help, Menu, Language, Skip];
}
