using Bot.Dialogs.Flows;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>What typed words, links and events lead to, worked out once for each set of flows.</summary>
internal sealed class FlowLookup
{
    private readonly Dictionary<string, CompiledFlow> _flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _slash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowDefinition> _flowSlash = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowDefinition> _flowWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowDefinition> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowDefinition> _events = new(StringComparer.Ordinal);
    private readonly HashSet<string> _onButtons = new(StringComparer.Ordinal);

    public FlowLookup(FlowSet set)
    {
        Set = set;
        foreach (var command in set.Common.Commands.Values)
        {
            AddCommon(command);
        }

        foreach (var flow in set.Flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            _flows[flow.Id] = new CompiledFlow(flow, set);
            AddStarts(flow);
        }

        Menu = [.. set.Flows.Values.Where(f => f.Start.Menu is not null).OrderBy(f => f.Start.Menu).ThenBy(f => f.Id, StringComparer.Ordinal)];
        LongestWord = _words.Keys.Concat(_flowWords.Keys).Select(w => w.Length).DefaultIfEmpty(0).Max();
    }

    public FlowSet Set { get; }

    public IReadOnlyList<FlowDefinition> Menu { get; }

    /// <summary>Folding is worth its price only for texts that can be a word of ours.</summary>
    public int LongestWord { get; }

    public FlowDefinition? Welcome => _flowSlash.GetValueOrDefault(ControlNames.Start);

    public CompiledFlow? Find(string id) => _flows.GetValueOrDefault(id);

    public string? CommonBySlash(string word) => _slash.GetValueOrDefault(word);

    public string? CommonByWord(string folded) => _words.GetValueOrDefault(folded);

    public FlowDefinition? FlowBySlash(string word) => _flowSlash.GetValueOrDefault(word);

    public FlowDefinition? FlowByWord(string folded) => _flowWords.GetValueOrDefault(folded);

    public FlowDefinition? FlowByEvent(string name) => _events.GetValueOrDefault(name);

    /// <summary>The flow that a deep link opens, and the rest of the link after prefix and underscore.</summary>
    public (FlowDefinition Flow, string Code)? FlowByLink(string payload)
    {
        var end = payload.IndexOf('_', StringComparison.Ordinal);
        return end > 0 && _links.TryGetValue(payload[..end], out var flow) ? (flow, payload[(end + 1)..]) : null;
    }

    /// <summary>A button may start only what people could start themselves or what some flow offers: payloads are untrusted.</summary>
    public FlowDefinition? FlowByButton(string id) => _onButtons.Contains(id) ? Set.Find(id) : null;

    private void AddCommon(CommonCommand command)
    {
        foreach (var slash in command.Slash)
        {
            _slash.TryAdd(Slash(slash), command.Name);
        }

        foreach (var word in command.Words)
        {
            _words.TryAdd(VietnameseText.Fold(word), command.Name);
        }

        _words.TryAdd(VietnameseText.Fold(command.Button.Vi.Source), command.Name);
        _words.TryAdd(VietnameseText.Fold(command.Button.En.Source), command.Name);
    }

    private void AddStarts(FlowDefinition flow)
    {
        foreach (var command in flow.Start.Commands)
        {
            _flowSlash.TryAdd(Slash(command), flow);
        }

        foreach (var word in flow.Start.Words)
        {
            _flowWords.TryAdd(VietnameseText.Fold(word), flow);
        }

        if (flow.Start.Link is { } link)
        {
            _links.TryAdd(link, flow);
        }

        if (flow.Start.Event is { } name)
        {
            _events.TryAdd(name, flow);
        }

        if (flow.Start.Menu is not null || flow.Start.Commands.Count > 0 || flow.Start.Words.Count > 0)
        {
            _onButtons.Add(flow.Id);
        }

        foreach (var end in flow.Steps.OfType<EndStep>())
        {
            _onButtons.UnionWith(end.Offer);
        }
    }

    private static string Slash(string command) => VietnameseText.Fold(command.TrimStart('/'));
}
