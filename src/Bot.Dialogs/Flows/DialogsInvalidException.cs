using System.Text;
using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Flows;

/// <summary>The dialog files hold errors, so the service must not start with them. The message lists every finding.</summary>
public sealed class DialogsInvalidException : Exception
{
    public DialogsInvalidException(FlowCheck check)
        : base(Describe(check)) => Check = check;

    public FlowCheck Check { get; }

    private static string Describe(FlowCheck check)
    {
        using var text = new StringWriter(new StringBuilder("The dialog files hold errors:\n"));
        DialogsReport.Write(check, text);
        return text.ToString();
    }
}
