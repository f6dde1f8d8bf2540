using Bot.Domain.Venues;

namespace Bot.Host.Pages;

/// <summary>The page behind a venue's QR, and the pages for codes that lead nowhere: each says what is wrong and what to do.</summary>
internal sealed class LandingPage(PageFrame frame, PageFacts facts)
{
    public Html Of(LandingView view, string language)
    {
        var isEnglish = language == PageLanguage.English;
        var title = view.Kind == LandingKind.Found ? view.Venue!.Name : Title(view.Kind, isEnglish);
        var body = view.Kind switch
        {
            LandingKind.Found => Html.Of($"{Card(view.Venue!, view.Address, isEnglish)}{Ways(view.Venue!.Code, language)}{Kept(isEnglish)}{Qr(view.Venue, isEnglish, language)}"),
            LandingKind.Replaced => Replaced(view, language),
            _ => Lost(view, language),
        };
        return frame.Of(language, "/v/" + Uri.EscapeDataString(view.Venue?.Code.Value ?? view.Typed), title, body);
    }

    private static Html Card(Venue venue, string address, bool isEnglish) => Html.Of($"""
        <section class="card"><p class="over">{(isEnglish ? "You are at" : "Bạn đang ở")}</p><h1>{venue.Name}</h1><p>{address}</p>
        <p class="over">{(isEnglish ? "Code of this place" : "Mã địa điểm")}</p><p class="code">{venue.Code.Display}</p></section>
        """);

    private Html Ways(VenueCode code, string language)
    {
        var isEnglish = language == PageLanguage.English;
        var telegram = facts.TelegramName() is { } name
            ? Way($"https://t.me/{name}?start=v_{code.Value}", PageIcons.Plane, "Telegram", isEnglish ? "Opens the app with this place" : "Mở ứng dụng, đã có sẵn địa điểm này", isFirst: false)
            : Html.None;
        var zalo = facts.ZaloAccount is { } account
            ? Way($"https://zalo.me/{account}", PageIcons.Bubble, "Zalo", isEnglish ? $"Then send the code {code.Display}" : $"Mở Zalo rồi gửi mã {code.Display}", isFirst: false)
            : Html.None;
        var chat = Way(
            $"/chat?start=v_{code.Value}&lang={language}",
            PageIcons.Chat,
            isEnglish ? "Check in here" : "Khai báo tại đây",
            isEnglish ? "In this browser, nothing to install" : "Ngay trên trình duyệt, không cần cài đặt",
            isFirst: true);
        return Html.Of($"""<h2>{(isEnglish ? "Choose how to check in or out" : "Chọn cách khai báo vào, ra")}</h2><ul class="ways">{chat}{zalo}{telegram}</ul>""");
    }

    private static Html Way(string url, Html icon, string name, string hint, bool isFirst)
    {
        var first = isFirst ? new Html(" class=\"first\"") : Html.None;
        return Html.Of($"""<li><a href="{url}"{first} rel="noreferrer">{icon}<span><b>{name}</b><small>{hint}</small></span></a></li>""");
    }

    private Html Kept(bool isEnglish) => isEnglish
        ? Html.Of($"""<p class="soft">A visit is kept for {facts.CheckInDays} days and then deleted. <a href="/privacy?lang=en">Your data and your rights</a></p>""")
        : Html.Of($"""<p class="soft">Lượt vào, ra được lưu {facts.CheckInDays} ngày rồi xóa. <a href="/privacy?lang=vi">Dữ liệu và quyền của bạn</a></p>""");

    private static Html Qr(Venue venue, bool isEnglish, string language)
    {
        var code = venue.Code.Value;
        var alt = isEnglish ? $"QR code of {venue.Name}" : $"Mã QR của {venue.Name}";
        return Html.Of($"""
            <section class="card qr"><img src="/v/{code}/qr.svg?lang={language}" alt="{alt}" width="144" height="144" loading="lazy"><div><h2>{(isEnglish ? "For the person beside you" : "Cho người đi cùng")}</h2><p>{(isEnglish ? "Let them scan this code with their camera." : "Mời họ dùng máy ảnh quét mã này.")}</p><p class="soft"><a href="/v/{code}/qr.png" download="{code}.png">PNG</a> · <a href="/v/{code}/qr.svg" download="{code}.svg">SVG</a> · <a href="/v/{code}/print?lang={language}">{(isEnglish ? "Poster" : "Bản in")}</a></p></div></section>
            """);
    }

    private Html Replaced(LandingView view, string language)
    {
        var isEnglish = language == PageLanguage.English;
        var words = isEnglish
            ? Html.Of($"""<p><b>The code {view.Typed} is no longer in use.</b> This place has a new one. Please tell the person at the door that the old poster is still up.</p>""")
            : Html.Of($"""<p><b>Mã {view.Typed} không còn dùng.</b> Địa điểm này đã có mã mới. Vui lòng nhắn người trực rằng biển cũ vẫn còn treo.</p>""");
        return Html.Of($"""<div class="note">{words}</div>{Card(view.Venue!, view.Address, isEnglish)}{Ways(view.Venue!.Code, language)}{Kept(isEnglish)}""");
    }

    private static Html Lost(LandingView view, string language)
    {
        var isEnglish = language == PageLanguage.English;
        return Html.Of($"""
            <section class="card"><h1>{Title(view.Kind, isEnglish)}</h1><p class="code">{view.Typed}</p><p>{Advice(view, isEnglish)}</p>{Likely(view, language)}</section>
            {CodeForm.Of(language, string.Empty)}
            """);
    }

    private static Html Likely(LandingView view, string language) => view.Likely is not { } venue
        ? Html.None
        : language == PageLanguage.English
            ? Html.Of($"""<p>Please check: is <b class="code">{venue.Code.Display}</b> printed on the poster? That is <b>{venue.Name}</b>.</p><p><a class="button" href="/v/{venue.Code.Value}?lang=en">Yes, open it</a></p>""")
            : Html.Of($"""<p>Vui lòng xem lại: trên biển có phải là <b class="code">{venue.Code.Display}</b>? Đó là mã của <b>{venue.Name}</b>.</p><p><a class="button" href="/v/{venue.Code.Value}?lang=vi">Đúng, mở địa điểm này</a></p>""");

    private static string Title(LandingKind kind, bool isEnglish) => kind switch
    {
        LandingKind.Replaced => isEnglish ? "This code was replaced" : "Mã này đã được thay",
        LandingKind.Retired => isEnglish ? "This place no longer takes visits" : "Địa điểm đã ngừng nhận khai báo",
        LandingKind.Unknown => isEnglish ? "No place has this code" : "Chưa có địa điểm nào mang mã này",
        LandingKind.Mistyped => isEnglish ? "Please check the code" : "Vui lòng xem lại mã",
        _ => isEnglish ? "This is not a code of a place" : "Đây chưa phải mã địa điểm",
    };

    private static string Advice(LandingView view, bool isEnglish) => view.Kind switch
    {
        LandingKind.Retired => isEnglish
            ? $"{view.Venue!.Name} has closed or moved. If you are there now, please ask the person at the door for the new code."
            : $"{view.Venue!.Name} đã đóng cửa hoặc chuyển đi. Nếu bạn đang ở đó, vui lòng hỏi người trực để có mã mới.",
        LandingKind.Unknown => isEnglish
            ? "The code is well formed but belongs to no place. The poster may be old or not from this office. Please ask at the door, or call us."
            : "Mã đúng dạng nhưng không thuộc địa điểm nào. Biển có thể đã cũ hoặc không phải của cơ quan này. Vui lòng hỏi người trực, hoặc gọi cho chúng tôi.",
        LandingKind.Mistyped => isEnglish
            ? "One character seems wrong, or two are swapped. The code has eight characters, without the letters I, L, O and U."
            : "Có thể đã nhầm một chữ hoặc đảo hai chữ. Mã gồm tám ký tự, không có các chữ I, L, O, U.",
        _ => isEnglish
            ? "A code of a place has eight characters, such as K7QM-2PXB. It stands below the QR code on the poster."
            : "Mã địa điểm gồm tám ký tự, ví dụ K7QM-2PXB, in dưới mã QR trên biển.",
    };
}
