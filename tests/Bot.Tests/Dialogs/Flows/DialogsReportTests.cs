using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Reading;

namespace Bot.Tests.Dialogs.Flows;

public class DialogsReportTests
{
    [Fact]
    public void A_drawing_shows_every_step_and_way()
    {
        var set = FlowFiles.Read(("venue-register.yaml", FlowFiles.VenueRegister)).Set;

        var drawing = FlowGraph.Mermaid(set.Find("venue-register")!);

        drawing.ShouldStartWith("---\ntitle: venue-register – Đăng ký địa điểm\n---\nflowchart TD\n");
        drawing.ShouldContain("  s2(\"phone: Số điện thoại của bạn? (VD: 0710 000 001)\")\n");
        drawing.ShouldContain("  s4[[\"send-otp: otp.send\"]]\n");
        drawing.ShouldContain("  s8((\"done: done\"))\n");
        drawing.ShouldContain("  s6 -->|\"wrong\"| s5\n");
        drawing.ShouldContain("  s2 -.->|\"tries\"| s9\n");
    }

    [Fact]
    public void An_unknown_flow_to_draw_is_refused_with_the_nearest_known_one()
    {
        var text = new StringWriter();

        DialogsReport.Graph(FlowFiles.Dialogs, "checkin", text).ShouldBe(1);

        text.ToString().ShouldContain("Did you mean \"check-in\"?");
    }

    [Fact]
    public void The_shapes_beside_the_dialogs_are_those_of_the_dialogs()
    {
        var set = FlowReader.Read(FlowFiles.Dialogs).Set;

        Snapshot.Compare(Path.Combine(FlowFiles.Dialogs, FlowShapes.File), FlowShapes.Render(set));
    }
}
