using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Transcripts;

/// <summary>Lines that begin with "=": what must be so after a turn.</summary>
internal static class TranscriptChecks
{
    public static string? Failure(string check, ConversationState? state, IReadOnlyList<StepVisit> visits, FlowSet flows)
    {
        var blank = check.IndexOf(' ', StringComparison.Ordinal);
        var name = blank < 0 ? check : check[..blank];
        var wanted = blank < 0 ? string.Empty : check[(blank + 1)..].Trim();
        var actual = name switch
        {
            "step" => Step(state, wanted),
            "answers" => Join(state?.Current?.Answers.Keys.Order(StringComparer.Ordinal)),
            "saved" => Saved(state, ref wanted),
            "ran" => Join(visits.Where(v => v.Outcome.Length > 0).Select(v => (flows.Find(v.Flow)?.Find(v.Step) as RunStep)?.Action).OfType<string>()),
            "paused" => Join(state?.Paused.Select(p => p.Flow)),
            "path" => Join(state?.Current?.Path),
            "language" => state?.Language ?? "-",
            "idle" => state?.Current is null ? string.Empty : "open",
            "forgotten" => state is null ? string.Empty : "kept",
            "unreachable" => state is { IsUnreachable: true } ? string.Empty : "reachable",
            _ => throw new FormatException($"unknown check '{name}': step, answers, saved, ran, paused, path, language, idle, forgotten, unreachable"),
        };
        return Normal(wanted) == actual ? null : $"= {name}: expected {Normal(wanted)}, is {actual}";
    }

    private static string Step(ConversationState? state, string wanted) =>
        state?.Current is not { } frame ? "-" : wanted.Contains('/', StringComparison.Ordinal) ? $"{frame.Flow}/{frame.Step}" : frame.Step;

    private static string Saved(ConversationState? state, ref string wanted)
    {
        var blank = wanted.IndexOf(' ', StringComparison.Ordinal);
        var name = blank < 0 ? wanted : wanted[..blank];
        wanted = blank < 0 ? "-" : wanted[(blank + 1)..];
        return state?.Current?.Answers.TryGetValue(name, out var answer) == true ? answer.Items is { } items ? string.Join(',', items) : answer.Value : "-";
    }

    private static string Normal(string wanted) => wanted.Replace(", ", ",", StringComparison.Ordinal);

    private static string Join(IEnumerable<string>? names) => names is null ? string.Empty : string.Join(',', names);
}
