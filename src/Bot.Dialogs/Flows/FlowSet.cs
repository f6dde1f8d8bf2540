namespace Bot.Dialogs.Flows;

/// <summary>All flows of a folder, checked together. Swapped as a whole on reload.</summary>
public sealed record FlowSet
{
    public required IReadOnlyDictionary<string, FlowDefinition> Flows { get; init; }

    public required CommonTexts Common { get; init; }

    public FlowDefinition? Find(string id) => Flows.GetValueOrDefault(id);
}

/// <summary>The words of the engine itself, from _common.yaml: commands that work everywhere, and named texts.</summary>
public sealed record CommonTexts(IReadOnlyDictionary<string, CommonCommand> Commands, IReadOnlyDictionary<string, LocalText> Texts);

/// <summary>A command such as cancel: slash words, plain words, and the label of its button.</summary>
public sealed record CommonCommand(string Name, IReadOnlyList<string> Slash, IReadOnlyList<string> Words, LocalText Button);
