namespace Bot.Host.Pages;

/// <summary>GET /: what this is, and the ways in.</summary>
internal sealed class HomePage(PageFrame frame, PageFacts facts)
{
    public Task GetAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        var body = language == PageLanguage.English ? English() : Vietnamese();
        var title = language == PageLanguage.English ? "Health declaration and check-in" : "Khai báo y tế và quét mã địa điểm";
        return PageWriter.WriteAsync(context, StatusCodes.Status200OK, frame.Of(language, "/", title, body));
    }

    private Html Vietnamese() => Html.Of($"""
        <h1>Khai báo y tế và quét mã địa điểm</h1>
        <p>Khi đến cơ quan, chợ, trường học, bệnh viện…, bạn quét mã QR ở cửa để ghi lượt vào, ra. Khi cần, bạn khai báo y tế ngay tại đây. Không phải cài ứng dụng.</p>
        <ul class="ways"><li><a class="first" href="/chat?lang=vi">{PageIcons.Chat}<span><b>Mở cuộc trò chuyện</b><small>Quét mã, khai báo, xem lịch sử của bạn</small></span></a></li></ul>
        {CodeForm.Of(PageLanguage.Vietnamese, string.Empty)}
        <h2>Bạn cần biết</h2>
        <ul><li>Miễn phí cho mọi người.</li><li>Chỉ hỏi điều cần thiết và chỉ lưu khi bạn đồng ý.</li><li>Lượt vào, ra lưu {facts.CheckInDays} ngày rồi xóa. <a href="/privacy?lang=vi">Dữ liệu của bạn</a></li><li>Không dùng điện thoại được? Bạn ghi sổ giấy ở cửa.</li></ul>
        """);

    private Html English() => Html.Of($"""
        <h1>Health declaration and check-in</h1>
        <p>At offices, markets, schools or hospitals you scan the QR code at the door to record that you came and left. Where it is needed, you declare your health right here. There is nothing to install.</p>
        <ul class="ways"><li><a class="first" href="/chat?lang=en">{PageIcons.Chat}<span><b>Open the conversation</b><small>Scan, declare, see your own history</small></span></a></li></ul>
        {CodeForm.Of(PageLanguage.English, string.Empty)}
        <h2>Good to know</h2>
        <ul><li>It is free for everybody.</li><li>Only what is needed is asked, and only kept with your consent.</li><li>Visits are kept for {facts.CheckInDays} days and then deleted. <a href="/privacy?lang=en">Your data</a></li><li>No phone at hand? Sign the paper book at the door.</li></ul>
        """);
}
