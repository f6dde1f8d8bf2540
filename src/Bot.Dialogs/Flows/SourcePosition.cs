namespace Bot.Dialogs.Flows;

/// <summary>Where something stands in a dialog file, as an editor counts: line and column from 1.</summary>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
