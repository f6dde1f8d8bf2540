using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>D080–D082: flows do not take each other's words, forget answers in time, and can be started at all.</summary>
internal static class SetChecks
{
    public static void Run(FlowSet set, IReadOnlyList<ChannelLimits> limits, FindingList findings)
    {
        CheckClaims(set, findings);
        foreach (var flow in set.Flows.Values)
        {
            CheckExpiry(flow, limits, findings);
            CheckStart(flow, set, findings);
        }
    }

    private static void CheckClaims(FlowSet set, FindingList findings)
    {
        var claims = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in set.Common.Commands.Values)
        {
            foreach (var slash in command.Slash)
            {
                claims.TryAdd("/" + slash, CommonClaim(command.Name));
            }
        }

        foreach (var (word, name) in OptionChecks.CommandWords(set.Common))
        {
            claims.TryAdd($"\"{word}\"", CommonClaim(name));
        }

        foreach (var flow in set.Flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            foreach (var claim in ClaimsOf(flow.Start).Distinct())
            {
                if (!claims.TryAdd(claim, flow.Id))
                {
                    var other = claims[claim];
                    findings.Warn("D080", flow.Start.Position, null, $"{claim} đã thuộc về {other}: đổi một trong hai.", $"{claim} belongs to {other} already: change one of them.");
                }
            }
        }
    }

    private static string CommonClaim(string name) => $"_common.yaml ({name})";

    private static IEnumerable<string> ClaimsOf(FlowStart start)
    {
        var claims = start.Commands.Select(c => "/" + c).Concat(start.Words.Select(w => $"\"{VietnameseText.Fold(w)}\""));
        if (start.Link is not null)
        {
            claims = claims.Append($"link: {start.Link}");
        }

        if (start.Event is not null)
        {
            claims = claims.Append($"event: {start.Event}");
        }

        return start.Menu is { } place ? claims.Append(FormattableString.Invariant($"menu: {place}")) : claims;
    }

    private static void CheckExpiry(FlowDefinition flow, IReadOnlyList<ChannelLimits> limits, FindingList findings)
    {
        var narrowest = limits.Where(l => l.ReplyWindow is { } window && flow.Expires > window).MinBy(l => l.ReplyWindow);
        if (narrowest is not null && flow.Steps.Any(s => s is QuestionStep))
        {
            var window = FormattableString.Invariant($"{narrowest.ReplyWindow!.Value.TotalHours:0.#}h");
            var vi = $"\"expires\" dài hơn thời gian {narrowest.Channel} cho phép trả lời ({window}): đặt expires: {window} hoặc ngắn hơn.";
            findings.Warn("D081", flow.Position, null, vi, $"\"expires\" is longer than {narrowest.Channel} lets us answer ({window}): set expires: {window} or less.");
        }
    }

    /// <summary>Whether people or events open the flow on its own, not only another flow by calling it.</summary>
    public static bool CanStart(FlowDefinition flow, FlowSet set) =>
        ClaimsOf(flow.Start).Any() || set.Flows.Values.Any(f => f.Steps.Any(s => s is EndStep end && end.Offer.Contains(flow.Id)));

    private static void CheckStart(FlowDefinition flow, FlowSet set, FindingList findings)
    {
        var isCalled = set.Flows.Values.Any(f => f.Steps.Any(s => s is CallStep call && call.Flow == flow.Id));
        if (!isCalled && !CanStart(flow, set))
        {
            var vi = "Không ai mở được hội thoại này: thêm \"start:\" hoặc gọi từ hội thoại khác (call, offer).";
            findings.Warn("D082", flow.Position, null, vi, "Nobody can open this flow: add \"start:\" or use it from another one (call, offer).");
        }
    }
}
