using System.Text.RegularExpressions;

namespace Bot.Load.Scenarios;

/// <summary>One thing a visitor does, and the messages that must follow, in this order.</summary>
/// <param name="Text">What is written; null when a button is pressed.</param>
/// <param name="Button">Fits the label or the payload of the button that is pressed.</param>
/// <param name="Replies">What must come.</param>
internal sealed record Step(string? Text, Regex? Button, IReadOnlyList<Expectation> Replies);
