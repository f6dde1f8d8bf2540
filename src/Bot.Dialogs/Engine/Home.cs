using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Where a person is when no flow is open: the menu, and who may start what.</summary>
internal sealed class Home(EngineQuestions engineQuestions, IReadOnlyList<IRoleSource> roles)
{
    private static readonly Dictionary<string, Answer> NoValues = [];

    public async ValueTask ShowMenuAsync(Turn turn)
    {
        turn.Question = new PendingEngineQuestion { Kind = EngineQuestionKind.Menu };
        engineQuestions.Show(turn, await MenuAsync(turn), true);
    }

    /// <summary>The flows of the menu that this person may start, in their order.</summary>
    public async ValueTask<IReadOnlyList<FlowDefinition>> MenuAsync(Turn turn)
    {
        var all = turn.Lookup.Menu;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Start is { Roles.Count: > 0 } or { MenuFor.Count: > 0 })
            {
                return await FilterAsync(turn, all);
            }
        }

        return all;
    }

    public async ValueTask<bool> MayStartAsync(Turn turn, FlowDefinition flow) =>
        IsForEverybody(flow.Start.Roles) || IsForOne(flow.Start.Roles, await RolesAsync(turn, flow));

    private static bool IsForEverybody(IReadOnlyList<string> roles) => roles.Count == 0 || roles.Contains(EnginePolicy.EverybodysRole);

    private static bool IsForOne(IReadOnlyList<string> roles, List<string> held)
    {
        foreach (var role in roles)
        {
            if (held.Contains(role))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<IReadOnlyList<FlowDefinition>> FilterAsync(Turn turn, IReadOnlyList<FlowDefinition> all)
    {
        List<string>? held = null;
        var allowed = new List<FlowDefinition>(all.Count);
        foreach (var flow in all)
        {
            if (await IsForAsync(flow.Start.Roles) && await IsForAsync(flow.Start.MenuFor))
            {
                allowed.Add(flow);
            }

            async ValueTask<bool> IsForAsync(IReadOnlyList<string> roles) =>
                IsForEverybody(roles) || IsForOne(roles, held ??= await RolesAsync(turn, flow));
        }

        return allowed;
    }

    private async ValueTask<List<string>> RolesAsync(Turn turn, FlowDefinition flow)
    {
        var dialog = turn.Dialog(flow, NoValues);
        var held = new List<string>();
        foreach (var source in roles)
        {
            held.AddRange(await source.RolesOfAsync(dialog, turn.Ct));
        }

        return held;
    }
}
