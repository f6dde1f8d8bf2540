namespace Bot.Dialogs.Actions.Declarations;

/// <summary>What came of sending a declaration: the level, or why it was not kept.</summary>
public enum DeclarationOutcome
{
    Green,
    Yellow,
    Red,
    ConsentMissing,
    ProfileMissing,
}
