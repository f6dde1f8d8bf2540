namespace Bot.Host.Pages;

/// <summary>
/// Which language a page is shown in: the one asked for by <c>?lang=</c>, else Vietnamese, unless the browser names English and not Vietnamese.
/// </summary>
internal static class PageLanguage
{
    public const string Vietnamese = "vi";
    public const string English = "en";

    public static string Of(HttpRequest request)
    {
        var asked = request.Query["lang"].ToString();
        if (asked is Vietnamese or English)
        {
            return asked;
        }

        var accepted = request.Headers.AcceptLanguage.ToString();
        var takesVietnamese = accepted.Contains("vi", StringComparison.OrdinalIgnoreCase);
        return !takesVietnamese && accepted.Contains("en", StringComparison.OrdinalIgnoreCase) ? English : Vietnamese;
    }

    public static string Other(string language) => language == English ? Vietnamese : English;
}
