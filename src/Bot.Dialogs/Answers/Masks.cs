namespace Bot.Dialogs.Answers;

/// <summary>How sensitive answers are shown again.</summary>
internal static class Masks
{
    /// <summary>Stands for an answer of which nothing may be seen.</summary>
    public const string Whole = "******";
}
