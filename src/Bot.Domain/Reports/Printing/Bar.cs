namespace Bot.Domain.Reports.Printing;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">"30/11" or a unit's name.</param>
/// <param name="Value">Its length, not below zero; what is not a number counts as zero.</param>
/// <param name="Text">What is written at its end: "1.234", "45/60 (75 %)".</param>
/// <param name="IsMarked">Stands out by a hatching, as for a unit that is behind; the title or the note says what it means.</param>
public sealed record Bar(string Label, double Value, string Text, bool IsMarked = false);
