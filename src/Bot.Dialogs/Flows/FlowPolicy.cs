namespace Bot.Dialogs.Flows;

/// <summary>Numbers of the dialog format itself.</summary>
public static class FlowPolicy
{
    /// <summary>Grammar version that this reader understands (dialogs/README.md, "format").</summary>
    public const int Format = 1;

    /// <summary>Wrong answers allowed where a question says nothing (dialogs/README.md, "tries").</summary>
    public const int Tries = 3;

    /// <summary>More wrong answers than this are a trap for the person, not patience (dialogs/README.md, "tries").</summary>
    public const int MostTries = 10;

    /// <summary>Buttons beside each other that a narrow phone can still show (dialogs/README.md, "columns").</summary>
    public const int MostColumns = 8;

    /// <summary>Places in the menu (dialogs/README.md, "menu").</summary>
    public const int MostMenuPlaces = 50;

    /// <summary>Silence after which answers are erased where a flow says nothing (dialogs/README.md, "expires").</summary>
    public static readonly TimeSpan Expires = TimeSpan.FromHours(72);

    /// <summary>Silence after which "continue?" is asked first where a flow says nothing (dialogs/README.md, "remind_after").</summary>
    public static readonly TimeSpan RemindAfter = TimeSpan.FromHours(6);

    /// <summary>UTF-16 units that a typed answer without a length rule is reckoned with when texts are measured (dialogs/README.md, D061).</summary>
    public const int ReckonedAnswerLength = 200;

    /// <summary>UTF-16 units that an entry of a list from C# is reckoned with: own choice, two lines of a phone (dialogs/README.md, D061).</summary>
    public const int ReckonedLabelLength = 64;

    /// <summary>Editors save in several writes; a folder is read after this much quiet (dialogs/README.md, "reload").</summary>
    public static readonly TimeSpan ReloadQuiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Network drives and containers may not tell of changes, so the folder is also looked at this often (dialogs/README.md, "reload").</summary>
    public static readonly TimeSpan ReloadPoll = TimeSpan.FromSeconds(15);
}
