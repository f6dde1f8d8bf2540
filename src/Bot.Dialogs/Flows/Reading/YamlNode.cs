namespace Bot.Dialogs.Flows.Reading;

/// <summary>The strict subset of YAML that dialog files use: maps, lists and texts, each with its place. No anchors, tags or types.</summary>
internal abstract record YamlNode(SourcePosition Position);

/// <param name="Value">Always the text as written: "no", 07:00 and 0710… are never made into something else.</param>
/// <param name="IsQuoted">Quoted or a block, so that nothing of it can be lost to a "#" or ":".</param>
/// <param name="Position">Where it begins.</param>
internal sealed record YamlScalar(string Value, bool IsQuoted, SourcePosition Position) : YamlNode(Position)
{
    public bool IsNothing => !IsQuoted && Value is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourcePosition Position) : YamlNode(Position);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, SourcePosition Position) : YamlNode(Position);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
