using Bot.Dialogs.Flows;

namespace Bot.ChannelTests.Fakes;

/// <summary>No flows, only the texts that are said outside a turn.</summary>
public sealed class FixedFlows : IFlowSource
{
    public const string Sorry = "Hệ thống đang bận, bạn vui lòng thử lại sau.";
    public const string SorryEn = "The service is busy, please try again later.";
    public const string Resent = "(Gửi lại vì đường truyền chập chờn)";

    public string Version { get; set; } = string.Empty;

    public FlowSet Current { get; } = new()
    {
        Flows = new Dictionary<string, FlowDefinition>(),
        Common = new CommonTexts(
            new Dictionary<string, CommonCommand>(),
            new Dictionary<string, LocalText>
            {
                [CommonTextKeys.InternalError] = Text(Sorry, SorryEn),
                [CommonTextKeys.Resent] = Text(Resent, "(Sent again)"),
            }),
    };

    private static LocalText Text(string vi, string en) => new(Template(vi), Template(en), new SourcePosition("_common.yaml", 1, 1));

    private static TextTemplate Template(string text) => new(text, [new TextPart(text, null, null)]);
}
