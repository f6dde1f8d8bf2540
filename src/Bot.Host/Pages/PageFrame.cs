namespace Bot.Host.Pages;

/// <summary>What stands around every page for reading: head, bar, foot.</summary>
internal sealed class PageFrame(PageAssets assets, PageFacts facts)
{
    /// <param name="language">"vi" or "en".</param>
    /// <param name="path">The page's own path, for the link to the other language.</param>
    /// <param name="title">What the browser's tab says.</param>
    /// <param name="body">What stands between bar and foot.</param>
    public Html Of(string language, string path, string title, Html body)
    {
        var isEnglish = language == PageLanguage.English;
        var other = PageLanguage.Other(language);
        return Html.Of($"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <meta name="theme-color" content="#0a527b">
            <title>{title}</title>
            <link rel="icon" href="{assets.Url("icon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{assets.Url("site.css")}">
            <link rel="stylesheet" href="{assets.Url("page.css")}">
            </head>
            <body>
            <a class="skip" href="#main">{(isEnglish ? "To the content" : "Đến nội dung")}</a>
            <header class="bar"><div><img class="mark" src="{assets.Url("mark.svg")}" alt="" width="36" height="36"><p>{(isEnglish ? "Health declaration" : "Khai báo y tế")}<small>{facts.Office.Name.In(language)}</small></p><a href="{path}?lang={other}" lang="{other}" hreflang="{other}">{(isEnglish ? "Tiếng Việt" : "English")}</a></div></header>
            <main id="main">
            {body}
            </main>
            {Foot(language)}
            </body>
            </html>
            """);
    }

    private Html Foot(string language)
    {
        var isEnglish = language == PageLanguage.English;
        var office = facts.Office;
        return Html.Of($"""
            <footer class="foot"><div>
            <p><b>{(isEnglish ? "Need help?" : "Cần hỗ trợ?")}</b> {(isEnglish ? "Call" : "Gọi")} <a href="tel:{Dial(office.Phone)}">{office.Phone}</a> ({office.Hours.In(language)}){(isEnglish ? " or write to" : " hoặc gửi thư đến")} <a href="mailto:{office.Email}">{office.Email}</a>.</p>
            <nav aria-label="{(isEnglish ? "More pages" : "Trang khác")}"><a href="/?lang={language}">{(isEnglish ? "Home" : "Trang đầu")}</a> · <a href="/privacy?lang={language}">{(isEnglish ? "Your data" : "Dữ liệu của bạn")}</a></nav>
            </div></footer>
            """);
    }

    private static string Dial(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
