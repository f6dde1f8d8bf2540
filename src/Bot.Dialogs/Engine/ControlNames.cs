namespace Bot.Dialogs.Engine;

/// <summary>Words of the engine's own controls, beside the commands of _common.yaml.</summary>
internal static class ControlNames
{
    /// <summary>The word of the welcome flow: what a bare start of the chat looks for.</summary>
    public const string Start = "start";

    public const string Next = "next";
    public const string Previous = "prev";
    public const string Finish = "done";
}
