using Bot.Domain.Privacy;

namespace Bot.Dialogs.Configuration;

/// <summary>A message about a venue or a report to somebody else, and what its button starts if there is something to do.</summary>
public sealed record NoticeWords(BilingualText Text, BilingualText? Button, string? Flow);
