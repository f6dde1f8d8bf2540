namespace Bot.Host.Pages;

/// <summary>The field for a code typed by hand, for those whose camera does not work. Needs no script.</summary>
internal static class CodeForm
{
    public static Html Of(string language, string typed)
    {
        var isEnglish = language == PageLanguage.English;
        return Html.Of($"""
            <form class="card entry" action="/v" method="get"><label for="code">{(isEnglish ? "Type the code below the QR code" : "Nhập mã in dưới mã QR")}</label>
            <input id="code" name="code" value="{typed}" maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="K7QM-2PXB" required>
            <input type="hidden" name="lang" value="{language}"><button>{(isEnglish ? "Open" : "Mở")}</button></form>
            """);
    }
}
