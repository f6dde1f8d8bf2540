namespace Bot.Dialogs.Engine;

/// <summary>Numbers of the dialog runtime.</summary>
public static class EnginePolicy
{
    /// <summary>A turn that passes more steps without asking anything is a loop in the flow; goflow stops its sprints at 100.</summary>
    public const int MostMoves = 50;

    /// <summary>How far Back reaches: state must not grow without end.</summary>
    public const int LongestPath = 20;

    /// <summary>Flows that may wait at once; more than two nobody remembers.</summary>
    public const int MostPaused = 2;

    /// <summary>Notices with a Start button that stay good; own choice, older ones have scrolled away.</summary>
    public const int MostOffers = 3;

    /// <summary>Entries of a list shown at once: what fits on a small phone's screen with its controls.</summary>
    public const int PageSize = 8;

    /// <summary>Telegram's sendMessage takes 1 to 4096 UTF-16 units; other channels split further by their own limits.</summary>
    public const int LongestMessage = 4096;

    /// <summary>Longer typed text is cut before anything reads it; Telegram itself never sends more than this.</summary>
    public const int LongestTyped = 4096;

    /// <summary>Marks on one letter: Vietnamese in parts needs two (ệ = e + dot + hat); more are zalgo.</summary>
    public const int MostMarksOnALetter = 2;

    /// <summary>Within this time the same button again is a trembling finger and needs no words.</summary>
    public static readonly TimeSpan DoubleTap = TimeSpan.FromSeconds(10);

    /// <summary>Silence after which answers are erased when their flow no longer exists to say so.</summary>
    public static readonly TimeSpan Expires = TimeSpan.FromHours(72);

    /// <summary>The role that everybody has, with or without a source of roles.</summary>
    public const string EverybodysRole = "resident";

    /// <summary>Code points of a plain text answer when the flow gives no rule.</summary>
    public const int LongestTextAnswer = 2000;
}
