namespace Bot.Dialogs.Flows;

/// <summary>A text in both languages, parsed into its fixed parts and placeholders when the file is loaded.</summary>
public sealed record LocalText(TextTemplate Vi, TextTemplate En, SourcePosition Position)
{
    public TextTemplate In(string language) => language == "en" ? En : Vi;
}
