namespace Bot.Host.Pages;

/// <summary>GET /chat: the frame of the web chat. The words in it are filled in by its script in the language of the conversation.</summary>
internal sealed class ChatPage(PageAssets assets, PageFacts facts)
{
    private static readonly string[] Modules = ["chat", "texts", "shelf", "line", "queue", "time", "view", "composer"];

    public Task GetAsync(HttpContext context)
    {
        var socket = (context.Request.IsHttps || facts.PublicUrl.StartsWith("https:", StringComparison.Ordinal) ? "wss://" : "ws://") + context.Request.Host.Value;
        var policy = $"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; "
            + $"media-src 'self' blob:; connect-src 'self' {socket}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        var page = Page(PageLanguage.Of(context.Request));
        return PageWriter.WriteAsync(context, StatusCodes.Status200OK, page, policy, "camera=(self), geolocation=(self), microphone=()");
    }

    private Html Page(string language)
    {
        var preload = Html.Join(Modules.Select(m => Html.Of($"""<link rel="modulepreload" href="{assets.Url($"chat/{m}.js")}">""")));
        return Html.Of($"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, interactive-widget=resizes-content">
            <meta name="robots" content="noindex">
            <meta name="theme-color" content="#0a527b">
            <title>{(language == PageLanguage.English ? "Health declaration" : "Khai báo y tế")}</title>
            <link rel="icon" href="{assets.Url("icon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{assets.Url("site.css")}">
            <link rel="stylesheet" href="{assets.Url("chat/chat.css")}">
            {preload}<script type="module" src="{assets.Url("chat/chat.js")}"></script>
            </head>
            <body>
            {Waiting(language)}
            <div class="chat" id="chat" hidden>
            {Head()}
            {Talk()}
            {Composer()}
            </div>
            {Menu()}
            {End()}
            {Scanner()}
            <main class="plain-page" id="ended" hidden><h1 data-t="endedTitle"></h1><p data-t="endedText"></p><p><button class="button" id="again" data-t="again"></button></p></main>
            </body>
            </html>
            """);
    }

    /// <summary>Shown while the script loads, and all there is in a browser that cannot run it.</summary>
    private Html Waiting(string language)
    {
        var isEnglish = language == PageLanguage.English;
        return Html.Of($"""
            <main class="plain-page" id="old"><p><b>{(isEnglish ? "Opening the conversation…" : "Đang mở cuộc trò chuyện…")}</b></p>
            <p>{(isEnglish ? "If nothing happens after a while, this browser is too old or runs no scripts. Please try another browser, or call" : "Nếu đợi lâu không thấy gì, trình duyệt này quá cũ hoặc đã tắt JavaScript. Vui lòng dùng trình duyệt khác, hoặc gọi")} {facts.Office.Phone}.</p></main>
            """);
    }

    private Html Head() => Html.Of($"""
        <header class="head"><div><img src="{assets.Url("mark.svg")}" alt="" width="34" height="34"><h1><span data-t="title"></span><small>{facts.Office.Name.Vi}</small></h1><button type="button" id="open-menu" aria-haspopup="dialog" data-t="menu"></button></div></header>
        <p class="banner" id="banner" role="status" hidden></p>
        """);

    private static Html Talk() => Html.Of($"""
        <main class="talk" id="talk" tabindex="-1"><div id="log" role="log" aria-live="polite" aria-busy="true" data-t-label="log"><ol id="list"></ol></div></main>
        """);

    private static Html Composer() => Html.Of($"""
        <section class="write" data-t-label="answerText"><button type="button" class="newer" id="newer" hidden data-t="newer"></button>
        <form id="write" autocomplete="off"><label for="text"></label>
        <button type="button" class="scan" data-t-label="scan">{PageIcons.Scan}<span data-t="scan"></span></button>
        <button type="button" class="wanted place" hidden></button>
        <button type="button" class="wanted file" hidden></button><input type="file" id="file-pick" accept=".csv,.tsv,.txt,text/csv,.xlsx" hidden>
        <input id="text" name="text" type="text" maxlength="4000" enterkeyhint="send">
        <button type="submit" class="send" data-t="send"></button></form></section>
        """);

    private static Html Menu() => Html.Of($"""
        <dialog id="menu" aria-labelledby="menu-title"><h2 id="menu-title" data-t="menu"></h2><menu>
        <li><button type="button" data-say="/menu" data-t="home"></button></li>
        <li><button type="button" data-say="/trogiup" data-t="help"></button></li>
        <li><button type="button" id="change-language" data-t="language"></button></li>
        <li><a href="/privacy" target="_blank" rel="noopener" data-t="privacy"></a></li>
        <li><button type="button" class="danger" id="open-end" data-t="end"></button></li>
        <li><button type="button" class="plain" data-close data-t="close"></button></li>
        </menu></dialog>
        """);

    private static Html End() => Html.Of($"""
        <dialog id="end" aria-labelledby="end-title"><h2 id="end-title" data-t="endTitle"></h2><p data-t="endText"></p><menu>
        <li><button type="button" class="main" data-close data-t="endNo"></button></li>
        <li><button type="button" class="plain danger" id="end-now" data-t="endYes"></button></li>
        </menu></dialog>
        """);

    private static Html Scanner() => Html.Of($"""
        <dialog id="scanner" aria-labelledby="scan-title"><h2 id="scan-title" data-t="scanTitle"></h2><div class="frame"><video playsinline muted></video></div>
        <p class="word" role="status"></p><menu>
        <li><button type="button" class="main" id="scan-pick" data-t="scanPick"></button><input type="file" accept="image/*" hidden></li>
        <li><button type="button" class="plain" data-close data-t="close"></button></li>
        </menu></dialog>
        """);
}
