namespace Bot.Documents.Reports;

/// <summary>Measures of charts, in pixels of the picture.</summary>
public static class ChartPolicy
{
    /// <summary>Width of the picture: what Telegram shows without making it smaller on the phones of our day, as for posters.</summary>
    public const int Width = 1_080;

    /// <summary>Height of a chart over time, our own choice: three to two fills a chat's bubble without covering the text beside it.</summary>
    public const int OverTimeHeight = 720;

    /// <summary>Letters of labels: a phone shows the picture a third as large, so these come out at 12 points, the least that is read in the sun.</summary>
    public const double Letters = 36;

    /// <summary>Letters of the title, our own choice: a quarter larger than the labels.</summary>
    public const double TitleLetters = 46;

    /// <summary>White space around everything, our own choice: the bubble's round corners cut nothing.</summary>
    public const double Margin = 44;

    /// <summary>Bars of a ranking; the rest is told as a number, our own choice: a dozen fits a screen without scrolling.</summary>
    public const int MostRanked = 12;

    /// <summary>Bars over time, our own bound: two months of days are still told apart at this width.</summary>
    public const int MostOverTime = 62;

    /// <summary>Bars over time that all bear their figure, our own choice: more of them would touch each other.</summary>
    public const int MostWithFigures = 8;

    /// <summary>Nearly black blue on white has a contrast of 12 to 1; WCAG 2.2 asks for 7 to 1 at its highest level.</summary>
    public const string Ink = "#12305f";

    /// <summary>Letters and lines: contrast 17 to 1 on white, above what WCAG 2.2 asks for.</summary>
    public const string Text = "#1a1a1a";

    /// <summary>Helping lines are seen and do not disturb: contrast 1.6 to 1, as WCAG 2.2 asks nothing of decoration.</summary>
    public const string Faint = "#c9ced6";
}
