using Bot.Dialogs.Conversations;
using Bot.Dialogs.Engine;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Transcripts;

/// <summary>What a transcript is played in: a store of its own, an engine, dialog files that can be exchanged, and a log that can be read.</summary>
public interface ITranscriptWorld : IAsyncDisposable
{
    DialogEngine Engine { get; }

    IStore Store { get; }

    IFlowSource Flows { get; }

    IReadOnlyList<ChannelLimits> Limits { get; }

    /// <summary>Everything logged so far.</summary>
    IReadOnlyList<string> Log { get; }

    /// <summary>Fixtures asked for and not used.</summary>
    IReadOnlyList<string> UnusedGivens { get; }

    /// <exception cref="FormatException">There is no such fixture.</exception>
    ValueTask GivenAsync(string fixture, TranscriptMoment moment);

    /// <summary>The person's roles, from the header "role".</summary>
    void HasRoles(IReadOnlyList<string> roles);

    /// <exception cref="FormatException">There is no such folder, or its files hold errors.</exception>
    void Deploy(string folder);

    /// <summary>A new engine over the same store.</summary>
    void Restart();
}
