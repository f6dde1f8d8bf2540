using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>D060 and D061: labels that a phone cuts off, and texts that a channel refuses.</summary>
internal static class WidthChecks
{
    private static readonly string[] Languages = ["vi", "en"];

    public static void Run(FlowScope scope)
    {
        if (scope.Flow.Start.Menu is not null)
        {
            CheckLabel(scope.Findings, scope.Limits, null, scope.Flow.Title);
        }

        foreach (var step in scope.Flow.Steps)
        {
            foreach (var option in (step as AnsweredStep)?.Listed ?? [])
            {
                CheckLabel(scope.Findings, scope.Limits, step, option.ShortLabel ?? option.Label);
            }

            foreach (var (role, text) in Reading.StepTexts.Of(step).Where(t => t.Role != "label" && !t.Role.StartsWith("option ", StringComparison.Ordinal)))
            {
                CheckLength(scope, step, text, isMain: role is "text" or "say");
            }
        }
    }

    /// <summary>One finding for each language, for the narrowest channel.</summary>
    public static void CheckLabel(FindingList findings, IReadOnlyList<ChannelLimits> limits, Step? step, LocalText label)
    {
        foreach (var language in Languages)
        {
            var text = label.In(language).Source;
            var length = text.Length;
            if (limits.Where(l => length > l.HardLabelLength).MinBy(l => l.HardLabelLength) is { } hard)
            {
                var vi = $"Nhãn \"{text}\" dài {length} ký tự, {hard.Channel} chỉ nhận {hard.HardLabelLength}: rút gọn hoặc thêm \"short:\".";
                findings.Error("D061", label.Position, step?.Id, vi, $"The label \"{text}\" has {length} characters, {hard.Channel} takes {hard.HardLabelLength}: shorten it or add \"short:\".");
            }
            else if (limits.Where(l => length > l.VisibleLabelLength).MinBy(l => l.VisibleLabelLength) is { } visible)
            {
                var vi = $"Nhãn \"{text}\" dài {length} ký tự, {visible.Channel} chỉ hiện khoảng {visible.VisibleLabelLength}: rút gọn hoặc thêm \"short:\".";
                findings.Warn("D060", label.Position, step?.Id, vi, $"The label \"{text}\" has {length} characters, {visible.Channel} shows about {visible.VisibleLabelLength}: shorten it or add \"short:\".");
            }
        }
    }

    private static void CheckLength(FlowScope scope, Step step, LocalText text, bool isMain)
    {
        foreach (var language in Languages)
        {
            var bare = TextMeasure.Longest(scope, text, language);
            foreach (var limits in scope.Limits)
            {
                var length = bare + (isMain ? ListMeasure.Of(scope, step, language, limits) : 0);
                var most = isMain && step.Attach is not null ? limits.CaptionLength : limits.TextLength;
                if (length > most)
                {
                    var vi = $"Tin ({language}) có thể dài {length} ký tự, {limits.Channel} chỉ nhận {most}: rút gọn hoặc tách làm hai bước.";
                    scope.Error("D061", text.Position, step, vi, $"The message ({language}) can have {length} characters, {limits.Channel} takes {most}: shorten it or make it two steps.");
                    break;
                }
            }
        }
    }
}
