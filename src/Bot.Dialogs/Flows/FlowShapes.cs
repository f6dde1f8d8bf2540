using System.Text;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Dialogs.Flows;

/// <summary>
/// Writes dialogs/shapes.txt: what binds people who are in the middle of a flow. It is kept beside the files, so that a review shows
/// at once whether an edit changes words only (no line here) or moves people.
/// </summary>
public static class FlowShapes
{
    public const string File = "shapes.txt";

    private const string Head = """
        # Khung của các hội thoại: dòng nào ở đây thay đổi thì người đang làm dở sẽ được chuyển sang bản mới theo quy tắc (xem README.md).
        # The frame of each flow: a line that changes here moves people who are in the middle of it. Rewritten by UPDATE_SNAPSHOTS=1 and the tests.

        """;

    public static string Render(FlowSet set)
    {
        var built = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var flow in set.Flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            built.Append('\n').Append(flow.Id).Append(' ').Append(flow.Shape).Append('\n');
            foreach (var line in FlowShape.Describe(flow.Steps).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                built.Append("  ").Append(line).Append('\n');
            }
        }

        return built.ToString();
    }

    public static void Write(FlowSet set, string folder) => System.IO.File.WriteAllText(Path.Combine(folder, File), Render(set));
}
