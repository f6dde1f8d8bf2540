using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>
/// Names that the engine itself gives to texts, conditions and actions, so that the checker knows them:
/// <c>{now}</c>, <c>{user.name}</c>, <c>{start.code}</c> and the values of an event as <c>{start.&lt;its name&gt;}</c>.
/// </summary>
public static class EngineValues
{
    public const string Now = "now";

    /// <summary>Prefix of what the linked resident's profile holds.</summary>
    public const string User = "user.";

    /// <summary>Prefix of what the start gave: a link's rest as "start.code", an event's values by their names.</summary>
    public const string Start = "start.";

    /// <summary>What follows the prefix and underscore of a deep link: "K7QM2PXB" of "v_K7QM2PXB".</summary>
    public const string StartCode = "start.code";

    /// <summary>How that code reached us: one of <see cref="InputWays"/>. Only beside <see cref="StartCode"/>.</summary>
    public const string StartBy = "start.by";

    /// <summary>Suffix of a value beside the answer to an <c>ask: qr</c>: how it was given, one of <see cref="InputWays"/>.</summary>
    public const string By = ".by";

    /// <summary>Suffix of a value "yes" beside a phone or contact answer when the platform proved that the number is the sender's own.</summary>
    public const string Proven = ".proven";

    public static IReadOnlyList<string> UserNames { get; } = ["user.name", "user.phone", "user.birthYear"];

    /// <summary>What each of the engine's own texts may name: {flow} the open flow, {wanted} the one that wants to start, and so on.</summary>
    public static IReadOnlyList<string> OfCommonText(string key) => key switch
    {
        CommonTextKeys.WelcomeBack or CommonTextKeys.FlowUpdated or CommonTextKeys.Expired or CommonTextKeys.ResumeOffer or CommonTextKeys.Cancelled
            or CommonTextKeys.PrivateOnly or CommonTextKeys.NotAllowed or CommonTextKeys.Notice or CommonTextKeys.BusyRefuse
            or CommonTextKeys.TooManyTries or CommonTextKeys.Continue => ["flow"],
        CommonTextKeys.BusyOffer => ["flow", "wanted"],
        CommonTextKeys.BusySwitch => ["flow", "wanted"],
        CommonTextKeys.Edit => ["label"],
        CommonTextKeys.SearchHint => ["page", "pages", "total"],
        CommonTextKeys.PickedCount => ["count"],
        CommonTextKeys.NoMatch => ["search"],
        _ => [],
    };
}
