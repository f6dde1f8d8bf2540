namespace Bot.Dialogs.Flows.Reading;

/// <summary>Stands in for a step without a readable verb, so that the steps around it are still checked without false findings.</summary>
internal sealed record UnreadableStep : Step
{
    public override string Verb => "?";
}
