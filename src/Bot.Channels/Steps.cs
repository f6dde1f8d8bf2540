namespace Bot.Channels;

/// <summary>
/// The steps of the path between which the service may die. Nothing listens in service; the tests of crashes end the process at each of them.
/// </summary>
internal sealed class Steps
{
    public const string InboxAdded = "inbox-added";
    public const string TurnDone = "turn-done";
    public const string Committed = "committed";
    public const string Claimed = "claimed";
    public const string BeforeSend = "before-send";
    public const string AfterSend = "after-send";
    public const string Completed = "completed";

    public static IReadOnlyList<string> All { get; } = [InboxAdded, TurnDone, Committed, Claimed, BeforeSend, AfterSend, Completed];

    public Action<string>? Reached { get; set; }

    public void Pass(string step) => Reached?.Invoke(step);
}
