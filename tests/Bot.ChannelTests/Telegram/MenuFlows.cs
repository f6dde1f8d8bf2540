using Bot.Dialogs.Flows;

namespace Bot.ChannelTests.Telegram;

/// <summary>Flows as far as the command menu looks at them.</summary>
internal sealed class MenuFlows : IFlowSource
{
    public FlowSet Current { get; set; } = Of(
        [
            Flow("b-declare", "Khai báo y tế", "Health declaration", 2, [], "khaibao", "declare"),
            Flow("a-checkin", "Check-in tại địa điểm", "Check in at a venue", 1, [], "checkin"),
            Flow("c-office", "Việc của đơn vị", "For the unit", null, ["unit"], "donvi"),
            Flow("d-start", "Bắt đầu", "Start", null, [], "start"),
        ],
        new CommonCommand("help", ["trogiup", "help"], [], Text("Trợ giúp", "Help")),
        new CommonCommand("skip", [], [], Text("Bỏ qua", "Skip")));

    public static LocalText Text(string vi, string en) => new(new TextTemplate(vi, []), new TextTemplate(en, []), default);

    private static FlowSet Of(FlowDefinition[] flows, params CommonCommand[] commands) => new()
    {
        Flows = flows.ToDictionary(f => f.Id),
        Common = new CommonTexts(commands.ToDictionary(c => c.Name), new Dictionary<string, LocalText>()),
    };

    private static FlowDefinition Flow(string id, string vi, string en, int? menu, string[] roles, params string[] commands) => new()
    {
        Id = id,
        Title = Text(vi, en),
        Start = new FlowStart { Commands = commands, Menu = menu, Roles = roles },
        Steps = [],
        IndexOf = new Dictionary<string, int>(),
        Shape = "s",
        TextFingerprint = "t",
        Wording = "w",
        Position = default,
    };
}
