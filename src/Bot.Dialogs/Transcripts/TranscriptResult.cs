using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Transcripts;

/// <summary>How a transcript went.</summary>
public sealed record TranscriptResult
{
    /// <summary>Each begins with file and line; empty when all is as written.</summary>
    public required IReadOnlyList<string> Failures { get; init; }

    /// <summary>The file with the bot's lines as they were said; null when something but those lines failed.</summary>
    public required string? Rewritten { get; init; }

    public required IReadOnlyList<StepVisit> Visits { get; init; }
}
