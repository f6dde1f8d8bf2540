namespace Bot.Dialogs.Transcripts;

/// <summary>A written conversation: how it begins, then what happens and what the bot must say to it.</summary>
public sealed record Transcript
{
    /// <summary>Shown before line numbers in failures.</summary>
    public required string File { get; init; }

    public required IReadOnlyDictionary<string, string> Header { get; init; }

    public required IReadOnlyList<TranscriptLine> Lines { get; init; }

    /// <summary>All lines of the file as they are, for rewriting.</summary>
    public required IReadOnlyList<string> Source { get; init; }

    public string this[string header, string byDefault] => Header.GetValueOrDefault(header, byDefault);
}

/// <summary>A line that means something; <see cref="Number"/> counts from 1.</summary>
public readonly record struct TranscriptLine(int Number, TranscriptVerb Verb, string Text);

public enum TranscriptVerb
{
    /// <summary>"given": something that is so before it is needed.</summary>
    Given,

    /// <summary>"&gt;": the person types, presses or sends.</summary>
    Person,

    /// <summary>"&lt;": the bot says.</summary>
    Bot,

    /// <summary>"wait 10h".</summary>
    Wait,

    /// <summary>"deploy folder": other dialog files from now on.</summary>
    Deploy,

    /// <summary>"restart": memory is lost, the store stays.</summary>
    Restart,

    /// <summary>"event name key=value".</summary>
    Event,

    /// <summary>"= …": something must be so.</summary>
    Check,
}
