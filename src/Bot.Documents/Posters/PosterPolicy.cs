namespace Bot.Documents.Posters;

/// <summary>Numbers of printed papers.</summary>
public static class PosterPolicy
{
    /// <summary>Side of a poster's code in millimetres, without its white margin: the poster rule of September 2021 asks for at least 15 × 15 cm.</summary>
    public const double SmallestPosterCode = 150;

    /// <summary>
    /// Side of the code on any smaller paper in millimetres: the rule of September 2021 asks for at least 5 × 5 cm of a personal code, the
    /// smallest it knows.
    /// </summary>
    public const double SmallestCode = 50;

    /// <summary>
    /// White margin of a code as a share of its side: ISO/IEC 18004 asks for 4 modules, and the smallest code an address gives has 29
    /// (version 3), so more is never needed.
    /// </summary>
    public const double MarginShare = 4.0 / 29;

    /// <summary>Our own limit for a template's bytes: the shipped ones have 2 kB, one with a traced drawing in it some hundred.</summary>
    public const int LargestTemplate = 1_000_000;

    /// <summary>Our own limit for a logo's bytes: it goes into every file that is sent.</summary>
    public const int LargestLogo = 300_000;

    /// <summary>Of the size a template wishes for, text shrinks to this share before it is cut. Own choice: a third of a poster's name is still read at arm's length.</summary>
    public const double SmallestShare = 0.35;

    /// <summary>Longer names are cut before they are fitted, our own limit: 300 characters fill every place at its smallest size.</summary>
    public const int LongestText = 300;

    /// <summary>How long the program that makes PDF may take for the first page; measured 40 to 90 ms, more only on a machine that stands still.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How much longer for each further page, measured 5 ms a sheet of labels.</summary>
    public static readonly TimeSpan PatiencePerPage = TimeSpan.FromMilliseconds(250);

    /// <summary>A file that grows beyond this is given up, our own limit: a poster has 25 kB, 50 sheets of labels 2 MB.</summary>
    public const int LargestFile = 20_000_000;

    /// <summary>Files made at the same time: our own bound, so that a wave of requests leaves a core for everybody else.</summary>
    public const int AtOnce = 2;

    /// <summary>Labels in one file, our own bound: 50 sheets, which rsvg-convert makes in about a second.</summary>
    public const int MostLabels = 400;

    /// <summary>Width of a picture for the screen in pixels, our own choice: sharp on a phone, and a poster's code is still read from it.</summary>
    public const int PictureWidth = 1_080;
}
