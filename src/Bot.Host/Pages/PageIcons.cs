namespace Bot.Host.Pages;

/// <summary>Small drawings of our own. All are decoration: the words beside them say the same.</summary>
internal static class PageIcons
{
    private const string Open = "<svg viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\">";

    public static readonly Html Chat = new(Open + "<path d=\"M4 5h16v11H10l-4.500 4v-4H4Z\"/><path d=\"M8 9h8M8 12.500h5\"/></svg>");

    public static readonly Html Plane = new(Open + "<path d=\"M21 4 3 11l6 2.500L11.500 20 15 15l4 2Z\"/><path d=\"m9 13.500 7-5\"/></svg>");

    public static readonly Html Bubble = new(Open + "<path d=\"M12 4c5 0 9 3.200 9 7.300s-4 7.300-9 7.300c-1 0-2-.1-2.900-.4L4.500 20.500l.9-3.700C3.900 15.400 3 13.500 3 11.300 3 7.200 7 4 12 4Z\"/></svg>");

    public static readonly Html Scan = new(Open + "<path d=\"M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4\"/><path d=\"M8 8h3v3H8zM13.500 8H16v3h-2.500zM8 13.500h3V16H8zM14 14h2v2h-2z\"/></svg>");
}
